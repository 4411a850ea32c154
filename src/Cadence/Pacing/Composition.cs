namespace Cadence;

/// <summary>
/// A policy's rules, grouped by what they bind and what they look at, so that deciding asks each as seldom as possible.
/// </summary>
internal sealed class Composition
{
    // A duty cannot be done on a channel on which a touch bounced, whatever the policy.
    private static readonly ReachableRule Reachable = new();

    private readonly Rule[] rules;
    private readonly Rule[] always;
    private readonly Rule[] byChannel;
    private readonly Rule[] byAsk;
    private readonly Rule[] byAskAndChannel;

    public Composition(Rule[] rules)
    {
        this.rules = rules;
        always = Array.FindAll(rules, rule => rule is { DependsOnAsk: false, DependsOnChannel: false });
        byChannel = Array.FindAll(rules, rule => rule is { DependsOnAsk: false, DependsOnChannel: true });
        byAsk = Array.FindAll(rules, rule => rule is { DependsOnAsk: true, DependsOnChannel: false });
        byAskAndChannel = Array.FindAll(rules, rule => rule is { DependsOnAsk: true, DependsOnChannel: true });
    }

    /// <summary>What binds a step of the seller's own: every rule.</summary>
    public RuleSet Steps => field ??= new(rules);

    /// <summary>What binds a duty: courtesy and law.</summary>
    public RuleSet Duties => field ??= new(rules.Where(rule => rule.Force >= Force.Courtesy).Append(Reachable));

    /// <summary>What binds an agreed meeting and an instant that the buyer named: law alone.</summary>
    public RuleSet Promises => field ??= new(rules.Where(rule => rule.Force == Force.Law).Append(Reachable));

    /// <summary>
    /// Finds the largest ask that the rules which ignore the channel permit at an instant, or null if nothing is permitted.
    /// </summary>
    public Ask? LargestAskOnAnyChannel(Situation situation, Instant at) =>
        RuleSet.Permit(always, situation, default, at) ? Largest(byAsk, situation, default, at, Ask.Commitment) : null;

    /// <summary>
    /// Finds the largest ask, up to a bound, that the rules which look at the channel permit at an instant, or null if nothing is
    /// permitted.
    /// </summary>
    public Ask? LargestAsk(Situation situation, Step step, Instant at, Ask most) =>
        RuleSet.Permit(byChannel, situation, step, at) ? Largest(byAskAndChannel, situation, step, at, most) : null;

    /// <summary>Whether the largest asks at an instant are these, on these channels.</summary>
    public bool Opens(Situation situation, Instant at, Ask most, IReadOnlyList<ChannelAsk> asks)
    {
        int open = 0;
        foreach (var channel in situation.Fold.Reachability.Order)
        {
            if (
                LargestAsk(situation, Step.Of(Ask.Nothing, channel, Purpose.Sales), at, most) is { } ask
                && (open == asks.Count || asks[open++] != new ChannelAsk(channel, ask))
            )
            {
                return false;
            }
        }

        return open == asks.Count;
    }

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
}
