namespace Cadence;

public sealed partial class Policy
{
    private readonly Composition engine;
    private readonly WorkingHours hours;
    private readonly bool givesFirst;
    private readonly bool endsWithStage;

    /// <summary>Decides what the seller may do next, with the default prior and without colleagues.</summary>
    /// <param name="relationship">The relationship.</param>
    /// <param name="now">The instant asked about; later interactions are ignored.</param>
    public Decision Decide(Relationship relationship, Instant now) => Decide(new Situation(relationship), now);

    /// <summary>Decides what the seller may do next.</summary>
    /// <param name="situation">The relationship, its colleagues, and the prior.</param>
    /// <param name="now">The instant asked about; later interactions are ignored.</param>
    public Decision Decide(Situation situation, Instant now) =>
        Decide(new(this, Argument.NotNull(situation, nameof(situation)).AsOf(now), now));

    private Decision Decide(in Decision.Context context)
    {
        var duties = DutiesOf(context.Situation, context.At);
        return Act(context, duties)
            ?? new Decision.Wait(context, Until(context, duties, AnyTouch(context.Situation, context.At, context.At)));
    }

    /// <summary>
    /// Finds the first moment at which the rules permit a step of the seller's, without regard to duties and patience.
    /// </summary>
    internal Moment Earliest(Decision.Context context, Step step) =>
        engine.Steps.Earliest(context.Situation, step, context.At, context.At);

    /// <summary>Whether the rules that look at the channel permit it.</summary>
    internal bool PermitsChannel(in Decision.Context context, Channel channel) =>
        engine.Steps.PermitsChannel(context.Situation, channel, Purpose.Sales, context.At);

    /// <summary>Returns the answer at an instant, or null if it is Wait.</summary>
    private Decision? Act(in Decision.Context context, in Duties duties)
    {
        var (turn, owed) = TurnAt(context.At, context.Situation, duties);
        return turn switch
        {
            Turn.Duty => new Decision.Respond(context, owed!, duties.By(owed!), duties.ChannelsOf(owed!, context.At)),
            Turn.Leave => new Decision.Leave(context),
            Turn.Step => NextStep(context),
            _ => null,
        };
    }

    /// <summary>
    /// Whether the answer is not Wait, where <paramref name="touch"/> is the first instant that permits a touch that asks
    /// nothing.
    /// </summary>
    private bool Acts(Situation situation, Instant at, in Duties duties, Instant? touch)
    {
        var (turn, _) = TurnAt(at, situation, duties);
        return turn is Turn.Duty or Turn.Leave || (turn == Turn.Step && touch == at);
    }

    /// <summary>
    /// Determines what comes next at an instant: a duty, the end, perhaps a step of the seller's own, or nothing for now.
    /// </summary>
    private (Turn Turn, Obligation? Owed) TurnAt(Instant at, Situation situation, in Duties duties)
    {
        var (now, later) = duties.At(at);
        if (now is not null || later is not null)
        {
            return (now is null ? Turn.None : Turn.Duty, now);
        }

        var fold = situation.Fold;
        bool isOver = fold.Door.IsOver || (endsWithStage && fold.Depth.IsOver);
        return (isOver || fold.Consent.IsOut(Purpose.Sales, at)) && duties.None(at) ? (Turn.Leave, null)
            : isOver || duties.Stands(at) is not null ? (Turn.None, null)
            : (Turn.Step, null);
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

        return new Decision.Reach(context, asks, LeadsWithGift(situation, most));
    }

    private bool LeadsWithGift(Situation situation, Ask most) =>
        givesFirst && situation.Fold.Depth.EngagedBy is null && most > Ask.Nothing;

    /// <summary>
    /// Finds the first instant after the one asked about at which the answer is not Wait, if any, where <paramref name="touch"/>
    /// is the first instant that permits a touch that asks nothing.
    /// </summary>
    private Instant? Until(in Decision.Context context, in Duties duties, Instant? touch)
    {
        var (_, situation, asked) = context;
        var at = asked;
        if (duties.AreUnknown && situation.Fold.Consent.IsUnknown)
        {
            return touch;
        }

        while (true)
        {
            if (Next(situation, duties, at, touch) is not { } next || situation.IsOutOfReach(next, asked))
            {
                return null;
            }

            touch = touch < next ? AnyTouch(situation, next, asked) : touch;
            if (Acts(situation, next, duties, touch))
            {
                return next;
            }

            at = next;
        }
    }

    /// <summary>Finds the next instant at which something that keeps the answer at Wait can change.</summary>
    private static Instant? Next(Situation situation, in Duties duties, Instant at, Instant? touch)
    {
        var next = Sooner(situation.Fold.Consent.NextExpiry(at), touch > at ? touch : null);
        return duties.AreUnknown
            ? next
            : Sooner(next, Sooner(duties.NextAfter(at), duties.At(at).Later ?? duties.Stands(at)?.From));
    }

    private Instant? AnyTouch(Situation situation, Instant at, Instant asked) =>
        engine.Steps.EarliestAnywhere(situation, Purpose.Sales, at, asked);

    private static Instant? Sooner(Instant? left, Instant? right) =>
        left is { } one && right is { } two ? Instant.Min(one, two) : left ?? right;

    internal Duties DutiesOf(Situation situation, Instant now) => new(engine, hours, situation, now);

    private enum Turn
    {
        None,
        Duty,
        Leave,
        Step,
    }
}
