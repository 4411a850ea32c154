namespace Cadence;

public sealed partial class Policy
{
    // Past so long after the last date that anybody named, "not yet" is "never".
    private static readonly Duration FarAhead = Duration.FromDays(3653);

    private readonly Composition engine;
    private readonly ContactHoursRule hours;
    private readonly bool givesFirst;

    /// <summary>What the seller may do next, by the default prior and without colleagues.</summary>
    /// <param name="relationship">The relationship.</param>
    /// <param name="now">The instant asked about; what happened later is left out.</param>
    public Decision Decide(Relationship relationship, Instant now) => Decide(new Situation(relationship), now);

    /// <summary>What the seller may do next.</summary>
    /// <param name="situation">The relationship, its colleagues, and the prior.</param>
    /// <param name="now">The instant asked about; what happened later is left out.</param>
    public Decision Decide(Situation situation, Instant now)
    {
        var known = Argument.NotNull(situation, nameof(situation)).AsOf(now);
        var context = new Decision.Context(this, known, now);
        var duties = new Duties(engine, hours, known, Horizon(known, now));
        return Act(context, duties) ?? new Decision.Wait(context, Until(context, duties));
    }

    /// <summary>The first moment at which a step of the seller's is permitted, duties and patience left aside.</summary>
    internal Moment Earliest(Decision.Context context, Step step) =>
        engine.Earliest(context.Situation, step, context.At, Horizon(context.Situation, context.At));

    /// <summary>The answer at an instant, if it is not Wait.</summary>
    private Decision? Act(Decision.Context context, Duties duties)
    {
        var (_, situation, at) = context;
        var fold = situation.Fold;
        if (fold.Obligations.Open is not null || fold.Meetings.Open is not null)
        {
            var (due, later) = duties.At(at);
            if (due is not null)
            {
                return new Decision.Respond(context, due.Owed, due.By, due.Channels);
            }

            if (later is not null)
            {
                return null;
            }
        }

        if ((fold.Consent.IsOut(Purpose.Sales, at) || fold.Door.Refusal is { Final: true }) && duties.None(at))
        {
            return new Decision.Leave(context);
        }

        return NextStep(context);
    }

    private Decision? NextStep(Decision.Context context)
    {
        var (_, situation, at) = context;
        if (engine.LargestAskOnAnyChannel(situation, at) is not { } most)
        {
            return null;
        }

        var preferred = Preference.Of(situation.Fold, first: null);
        var asks = new ChannelAsk[preferred.Length];
        int open = 0;
        foreach (var channel in preferred)
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

        Array.Resize(ref asks, open);
        return new Decision.Reach(
            context,
            asks,
            givesFirst && situation.Fold.Depth.EngagedBy is null && most > Ask.Nothing
        );
    }

    /// <summary>The first instant after this one at which the answer is not Wait.</summary>
    private Instant? Until(Decision.Context context, Duties duties)
    {
        var at = context.At;
        while (Next(context.Situation, duties, at) is { } next && next <= Horizon(context.Situation, context.At))
        {
            if (Act(context with { At = next }, duties) is not null)
            {
                return next;
            }

            at = next;
        }

        return null;
    }

    /// <summary>The next instant at which anything can change that keeps the answer at Wait.</summary>
    private Instant? Next(Situation situation, Duties duties, Instant at)
    {
        var next = Sooner(duties.NextAfter(at), situation.Fold.Consent.NextExpiry(at));
        next = Sooner(next, duties.At(at).Later);
        return Sooner(next, AnyTouch(situation, at));
    }

    /// <summary>The first instant after this one at which a touch that asks nothing is permitted on some channel.</summary>
    private Instant? AnyTouch(Situation situation, Instant at)
    {
        var horizon = Horizon(situation, at);
        var shared = engine.EarliestOnAnyChannel(situation, default, at, horizon);
        if (!shared.IsInstant)
        {
            return null;
        }

        Instant? first = null;
        for (var channel = Channel.Email; channel <= Channel.Other; channel++)
        {
            var step = Step.Of(Ask.Nothing, channel, Purpose.Sales);
            if (shared.From > at && engine.PermitsChannel(situation, step, shared.From))
            {
                return shared.From;
            }

            var moment = engine.Earliest(situation, step, shared.From, horizon);
            first = moment.IsInstant && moment.From > at ? Sooner(first, moment.From) : first;
        }

        return first;
    }

    private static Instant? Sooner(Instant? left, Instant? right) =>
        left is { } one && right is { } two ? Instant.Min(one, two) : left ?? right;

    private static Instant Horizon(Situation situation, Instant now)
    {
        var fold = situation.Fold;
        var last = Instant.Max(now, fold.Meetings.RespectedUntil);
        last = Instant.Max(last, fold.Door.Pause?.Until ?? last);
        last = Instant.Max(last, fold.Door.Absence?.Until ?? last);
        last = Instant.Max(last, fold.Door.Suspension?.Until ?? last);
        last = Instant.Max(last, fold.Door.Refusal is { Final: false } refusal ? refusal.Until : last);
        return last.Later(FarAhead);
    }
}
