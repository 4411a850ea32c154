namespace Cadence;

public sealed partial class Policy
{
    /// <summary>Determines when a step may be taken, with the default prior and without colleagues.</summary>
    /// <param name="relationship">The relationship.</param>
    /// <param name="step">The step in mind.</param>
    /// <param name="now">The instant asked about; later interactions are ignored.</param>
    public Permission When(Relationship relationship, Step step, Instant now) =>
        When(new Situation(relationship), step, now);

    /// <summary>Determines when a step may be taken.</summary>
    /// <param name="situation">The relationship, its colleagues, and the prior.</param>
    /// <param name="step">The step in mind.</param>
    /// <param name="now">The instant asked about; later interactions are ignored.</param>
    public Permission When(Situation situation, Step step, Instant now)
    {
        var known = Argument.NotNull(situation, nameof(situation)).AsOf(now);
        var context = new Decision.Context(this, known, now);
        var moment = Permitted(context, step);
        return moment.IsNever ? new Permission.Never(context, step)
            : !moment.IsInstant ? new Permission.Requires(context, step, moment.Requirements)
            : moment.From > now ? new Permission.NotBefore(context, step, moment.From)
            : new Permission.Now(context, step);
    }

    /// <summary>Finds the first moment at which a step is permitted, with duties and patience taken into account.</summary>
    /// <remarks>
    /// What is required already comes before what would be required once a wait is over, since meeting it may end the wait.
    /// A duty done ends no wait: a step whose time never comes is never permitted, whatever is owed before it.
    /// </remarks>
    internal Moment Permitted(in Decision.Context context, Step step)
    {
        var (_, situation, asked) = context;
        var duties = DutiesOf(situation, asked);
        var from = asked;

        // What is owed now is required, though it may lapse before the step's turn comes.
        var owed = duties.First(asked, out var free);
        var first = owed;
        while (true)
        {
            var moment = engine.Steps.Earliest(situation, step, from, asked, out var already);
            var at = moment.IsInstant ? moment.From : from;
            var due = at == asked ? owed : duties.First(at, out free);
            first = first.IsInstant ? due : first;
            bool isReplyRequired = IsReplyRequired(situation, step, at);
            if (moment.IsInstant && !isReplyRequired && free > at)
            {
                from = free;
                continue;
            }

            moment = Moment.Later(moment, first);
            if (isReplyRequired)
            {
                moment = Moment.Later(moment, Moment.Once(Requirements.Reply));
                already |=
                    at == asked || IsReplyRequired(situation, step, asked) ? Requirements.Reply : Requirements.None;
            }

            already = moment.Requirements & (already | owed.Requirements);
            return already == Requirements.None ? moment : Moment.Once(already);
        }
    }

    internal Ask? LargestAsk(Decision.Context context, Step step)
    {
        var (_, situation, at) = context;
        var duties = DutiesOf(situation, at);
        return
            duties.First(at) == Moment.At(at)
            && !IsReplyRequired(situation, step, at)
            && engine.LargestAskOnAnyChannel(situation, at) is { } most
            ? engine.LargestAsk(situation, step.Asking(Ask.Nothing), at, most)
            : null;
    }

    internal Instant? Estimate(Decision.Context context, Permission permission)
    {
        if (permission is Permission.NotBefore later)
        {
            return later.From;
        }

        if (permission is not Permission.Requires { Requirements: var needed })
        {
            return null;
        }

        int acts = 0;
        const Requirements Theirs =
            Requirements.Signal
            | Requirements.Reply
            | Requirements.HeldMeeting
            | Requirements.Advance
            | Requirements.OptIn;
        for (var left = (int)(needed & Theirs); left != 0; left &= left - 1)
        {
            acts++;
        }

        var (_, situation, at) = context;
        var start = Permitted(context, permission.Step.Asking(Ask.Nothing)) is { IsInstant: true } free
            ? free.From
            : at;
        var assessment = situation.Assess(at);
        for (var next = assessment.MedianReturn; acts > 0; acts--, next = assessment.Velocity.Typical)
        {
            start = start.Later(next);
        }

        return start;
    }

    /// <summary>Finds the duties that come before any step of the seller's own at a future instant, if nothing happens.</summary>
    internal IEnumerable<Due> InTheWay(Decision.Context context, Instant at) =>
        DutiesOf(context.Situation, context.At).InTheWay(at);

    /// <summary>Finds when the next duty arises after an instant, if nothing happens.</summary>
    internal Instant? Arises(Situation situation, Instant after) => DutiesOf(situation, after).NextAfter(after);

    /// <summary>Finds the given-up meeting that stands in the way at a future instant, if nothing happens.</summary>
    internal Due? Stands(in Decision.Context context, Instant at) => DutiesOf(context.Situation, context.At).Stands(at);

    /// <summary>Finds the moment at which what is owed lets a step of the seller's own pass.</summary>
    internal Moment First(Situation situation, Instant asked, Instant at) => DutiesOf(situation, asked).First(at);

    /// <summary>
    /// Finds the duty that is owed but cannot be done yet, or else the given-up meeting that stands in the way, if any.
    /// </summary>
    internal Due? Waiting(in Decision.Context context)
    {
        var duties = DutiesOf(context.Situation, context.At);
        return duties.AreUnknown ? null : duties.FirstLater(context.At) ?? duties.Stands(context.At);
    }

    /// <summary>Whether the step is for sales although the buyer said not to come back: no policy permits that.</summary>
    internal static bool IsOver(Situation situation, Step step) =>
        step.Purpose == Purpose.Sales && situation.Fold.Door.IsOver;

    private bool IsReplyRequired(Situation situation, Step step, Instant at) =>
        !IsPatient(situation, at) || IsOver(situation, step);

    private bool IsPatient(Situation situation, Instant at) => Patience is null || !Patience.IsSpent(situation, at);
}
