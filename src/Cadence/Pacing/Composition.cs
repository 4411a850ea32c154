namespace Cadence;

/// <summary>Rules taken together: the first moment that all of them permit, and the largest ask that none of them forbids.</summary>
/// <remarks>
/// The first moment is the least fixed point: a wait that ends in quiet hours moves on to the morning. Each rule is a
/// closure, so the order in which they are asked does not matter.
/// </remarks>
internal sealed class Composition
{
    // A rule that keeps to its contract needs a handful of rounds; one that creeps on for ever is named.
    private const int MostRounds = 10_000;

    private readonly Rule[] all;
    private readonly Rule[] binding;
    private readonly Rule[] laws;
    private readonly Rule[] always;
    private readonly Rule[] byChannel;
    private readonly Rule[] byAsk;
    private readonly Rule[] byAskAndChannel;
    private readonly Rule[] notByChannel;

    public Composition(Rule[] rules)
    {
        all = rules;
        binding = Array.FindAll(rules, rule => rule.Force >= Force.Courtesy);
        laws = Array.FindAll(rules, rule => rule.Force == Force.Law);
        always = Array.FindAll(rules, rule => rule is { DependsOnAsk: false, DependsOnChannel: false });
        byChannel = Array.FindAll(rules, rule => rule is { DependsOnAsk: false, DependsOnChannel: true });
        byAsk = Array.FindAll(rules, rule => rule is { DependsOnAsk: true, DependsOnChannel: false });
        byAskAndChannel = Array.FindAll(rules, rule => rule is { DependsOnAsk: true, DependsOnChannel: true });
        notByChannel = Array.FindAll(rules, rule => !rule.DependsOnChannel);
    }

    /// <summary>The first moment at which the seller may take a step of their own.</summary>
    public Moment Earliest(Situation situation, Step step, Instant from, Instant horizon) =>
        Earliest(all, situation, step, from, horizon);

    /// <summary>The first moment at which a duty may be done: pacing does not bind it.</summary>
    public Moment EarliestDuty(Situation situation, Step step, Instant from, Instant horizon, bool yields) =>
        Earliest(yields ? laws : binding, situation, step, from, horizon);

    /// <summary>The first moment, for the rules that do not look at the channel.</summary>
    public Moment EarliestOnAnyChannel(Situation situation, Step step, Instant from, Instant horizon) =>
        Earliest(notByChannel, situation, step, from, horizon);

    /// <summary>Whether the rules that look at the channel permit a touch that asks nothing, at an instant.</summary>
    public bool PermitsChannel(Situation situation, Step step, Instant at) =>
        Permit(byChannel, situation, step, at) && Permit(byAskAndChannel, situation, step, at);

    /// <summary>
    /// The largest ask at an instant as far as the channel does not matter, or null if nothing is permitted.
    /// </summary>
    public Ask? LargestAskOnAnyChannel(Situation situation, Instant at) =>
        Permit(always, situation, default, at) ? Largest(byAsk, situation, default, at, Ask.Commitment) : null;

    /// <summary>The largest ask at an instant on a channel, not above a bound, or null if nothing is permitted.</summary>
    public Ask? LargestAsk(Situation situation, Step step, Instant at, Ask most) =>
        Permit(byChannel, situation, step, at) ? Largest(byAskAndChannel, situation, step, at, most) : null;

    private static Ask? Largest(Rule[] rules, Situation situation, Step step, Instant at, Ask most)
    {
        var largest = most;
        foreach (var rule in rules)
        {
            if (rule.LargestAsk(situation, step, at) is not { } ask)
            {
                return null;
            }

            largest = ask < largest ? ask : largest;
        }

        return largest;
    }

    private static bool Permit(Rule[] rules, Situation situation, Step step, Instant at)
    {
        foreach (var rule in rules)
        {
            var moment = rule.Earliest(situation, step, at);
            if (!moment.IsInstant || moment.From != at)
            {
                return false;
            }
        }

        return true;
    }

    private static Moment Earliest(Rule[] rules, Situation situation, Step step, Instant from, Instant horizon)
    {
        var at = from;
        for (int round = 0; ; round++)
        {
            var before = at;
            var beyond = Moment.At(from);
            foreach (var rule in rules)
            {
                var moment = rule.Earliest(situation, step, at);
                if (!moment.IsInstant)
                {
                    beyond = Moment.Later(beyond, moment);
                    continue;
                }

                if (moment.From < at || round > MostRounds)
                {
                    throw new RuleContractException(
                        rule,
                        $"was asked from {Moment.At(at)} and answered {moment}; it must not go back, nor creep on for ever."
                    );
                }

                at = moment.From;
            }

            if (at > horizon || beyond.IsNever)
            {
                return Moment.Never;
            }

            if (at == before)
            {
                return beyond.IsInstant ? Moment.At(at) : beyond;
            }
        }
    }
}
