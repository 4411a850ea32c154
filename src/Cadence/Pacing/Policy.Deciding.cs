namespace Cadence;

public sealed partial class Policy
{
    private readonly Composition engine;
    private readonly WorkingHours hours;
    private readonly bool givesFirst;

    /// <summary>What the seller may do next, by the default prior and without colleagues.</summary>
    /// <param name="relationship">The relationship.</param>
    /// <param name="now">The instant asked about; what happened later is left out.</param>
    public Decision Decide(Relationship relationship, Instant now) => Decide(new Situation(relationship), now);

    /// <summary>What the seller may do next.</summary>
    /// <param name="situation">The relationship, its colleagues, and the prior.</param>
    /// <param name="now">The instant asked about; what happened later is left out.</param>
    public Decision Decide(Situation situation, Instant now) =>
        Decide(new(this, Argument.NotNull(situation, nameof(situation)).AsOf(now), now));

    private Decision Decide(in Decision.Context context)
    {
        var duties = DutiesOf(context.Situation, context.At);
        return Act(context, duties) ?? new Decision.Wait(context, Until(context, duties));
    }

    /// <summary>The first moment at which a step of the seller's is permitted, duties and patience left aside.</summary>
    internal Moment Earliest(Decision.Context context, Step step) =>
        engine.Steps.Earliest(context.Situation, step, context.At, context.At);

    /// <summary>What is decided in a context if only these rules are asked.</summary>
    internal Decision Again(in Decision.Context context) => Decide(context with { Policy = this });

    /// <summary>Whether the rules that look at the channel permit it.</summary>
    internal bool PermitsChannel(in Decision.Context context, Channel channel) =>
        engine.Steps.PermitsChannel(context.Situation, channel, Purpose.Sales, context.At);

    /// <summary>The answer at an instant, if it is not Wait.</summary>
    private Decision? Act(in Decision.Context context, in Duties duties)
    {
        var (_, situation, at) = context;
        if (!duties.AreUnknown)
        {
            var (now, later) = duties.At(at);
            if (now is { } due)
            {
                return new Decision.Respond(context, due.Owed, due.By, duties.ChannelsOf(due.Owed, at));
            }

            if (later is not null)
            {
                return null;
            }
        }

        var fold = situation.Fold;
        return (fold.Consent.IsOut(Purpose.Sales, at) || fold.Door.IsOver) && duties.None(at)
                ? new Decision.Leave(context)
            : fold.Door.IsOver || duties.Stands(at) is not null ? null
            : NextStep(context);
    }

    private Decision? NextStep(in Decision.Context context)
    {
        var (_, situation, at) = context;
        if (engine.LargestAskOnAnyChannel(situation, at) is not { } most)
        {
            return null;
        }

        var asks = new ChannelAsk[ChannelOrder.Count];
        int open = 0;
        foreach (var channel in situation.Fold.Reachability.Order)
        {
            if (engine.LargestAsk(situation, Step.Of(Ask.Nothing, channel, Purpose.Sales), at, most) is { } ask)
            {
                asks[open++] = new(channel, ask);
            }
        }

        if (open == 0)
        {
            return null;
        }

        if (Patience is { } patience && patience.IsSpent(situation, at))
        {
            return new Decision.Suspend(context, at.Later(patience.Rest(situation, at)));
        }

        if (open < asks.Length)
        {
            Array.Resize(ref asks, open);
        }

        bool leadsWithGift = givesFirst && situation.Fold.Depth.EngagedBy is null && most > Ask.Nothing;
        return new Decision.Reach(context, asks, leadsWithGift);
    }

    /// <summary>The first instant after this one at which the answer is not Wait.</summary>
    private Instant? Until(in Decision.Context context, in Duties duties)
    {
        var (_, situation, asked) = context;
        var at = asked;
        var touch = AnyTouch(situation, at, asked);
        if (duties.AreUnknown && situation.Fold.Consent.IsUnknown)
        {
            return touch;
        }

        while (true)
        {
            touch = touch <= at ? AnyTouch(situation, at, asked) : touch;
            if (Next(situation, duties, at, touch) is not { } next || situation.IsOutOfReach(next, asked))
            {
                return null;
            }

            if (Act(context with { At = next }, duties) is not null)
            {
                return next;
            }

            at = next;
        }
    }

    /// <summary>The next instant at which anything can change that keeps the answer at Wait.</summary>
    private static Instant? Next(Situation situation, in Duties duties, Instant at, Instant? touch)
    {
        var next = Sooner(duties.NextAfter(at), situation.Fold.Consent.NextExpiry(at));
        next = Sooner(next, duties.At(at).Later ?? duties.Stands(at)?.From);
        return Sooner(next, touch > at ? touch : null);
    }

    private Instant? AnyTouch(Situation situation, Instant at, Instant asked) =>
        engine.Steps.EarliestAnywhere(situation, Purpose.Sales, at, asked);

    private static Instant? Sooner(Instant? left, Instant? right) =>
        left is { } one && right is { } two ? Instant.Min(one, two) : left ?? right;

    private Duties DutiesOf(Situation situation, Instant now) => new(engine, hours, situation, now);
}
