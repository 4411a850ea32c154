namespace Cadence;

/// <summary>
/// Checks that a rule keeps its contract on a fixed set of situations, steps and instants. For the tests of a rule's author.
/// </summary>
public static class PolicyLaws
{
    private static readonly Ask[] Asks = [.. Enumerable.Range(0, 7).Select(ask => (Ask)ask)];

    /// <summary>
    /// Checks that a rule has a name, never goes back, is monotone in the instant, idempotent, antitone in the ask, gives the
    /// same answer twice, looks at the ask and at the channel only if it says so, and gives reasons: evidence, and a sentence.
    /// </summary>
    /// <param name="rule">The rule.</param>
    /// <param name="situations">Further situations to check the rule on; none are needed.</param>
    /// <exception cref="RuleContractException">The rule broke its contract; the message says how, and where.</exception>
    public static void Check(Rule rule, params Situation[] situations)
    {
        Argument.NotNull(rule, nameof(rule));
        Hold(rule, !string.IsNullOrEmpty(rule.Name), "has no name; it must have one of at least one character.");
        Hold(rule, !string.IsNullOrEmpty(rule.Key), "has no key; it must have one of at least one character.");
        var ours = Argument
            .NotNull(situations, nameof(situations))
            .Select(one => Argument.Held(one, nameof(situations)));
        foreach (var situation in SampleSituations.All.Concat(ours))
        {
            foreach (var channel in situation.Fold.Reachability.Preferred)
            {
                foreach (var purpose in new[] { Purpose.Sales, Purpose.Service })
                {
                    Check(rule, situation, channel, purpose);
                }
            }
        }
    }

    private static void Check(Rule rule, Situation situation, Channel channel, Purpose purpose)
    {
        var before = new Moment?[Asks.Length];
        foreach (var from in SampleSituations.Instants(situation.Relationship))
        {
            Moment? lesser = null;
            foreach (var ask in Asks)
            {
                var step = Step.Of(ask, channel, purpose);
                var moment = rule.Earliest(situation, step, from);
                string asked =
                    $"asked of {situation.Relationship.Id}, {ask} on {channel} from {Moment.At(from)}, answered {moment}";
                Hold(rule, moment.From >= from, $"goes back: {asked}.");
                Hold(
                    rule,
                    rule.Earliest(situation, step, from) == moment,
                    $"answers differently when asked again: {asked}."
                );
                Hold(
                    rule,
                    !moment.IsInstant || rule.Earliest(situation, step, moment.From) == moment,
                    $"is not idempotent: {asked}, and from then on not at once."
                );
                Hold(
                    rule,
                    lesser is not { } less || !IsBefore(moment, less),
                    $"is not antitone in the ask: {asked}, sooner than for a lesser ask, {lesser}."
                );
                Hold(
                    rule,
                    before[(int)ask] is not { } earlier || !IsBefore(moment, earlier),
                    $"is not monotone: {asked}, sooner than from an earlier instant, {before[(int)ask]}."
                );
                Hold(
                    rule,
                    rule.DependsOnAsk || lesser is null || lesser == moment,
                    $"looks at the ask, and says that it does not: {asked}, and for a lesser ask {lesser}."
                );
                Hold(
                    rule,
                    rule.DependsOnChannel || rule.Earliest(situation, Step.Of(ask, default, default), from) == moment,
                    $"looks at the channel or the purpose, and says that it does not: {asked}."
                );
                GivesReason(rule, moment, step, new(Policy.Empty, situation, from), asked);
                before[(int)ask] = moment;
                lesser = moment;
            }
        }
    }

    // Reasons are made when they are read, so a rule that cannot give one would fail there, long after it was composed.
    private static void GivesReason(Rule rule, Moment moment, Step step, in Decision.Context context, string asked) =>
        Hold(
            rule,
            (moment.IsInstant && moment.From == context.At) || Reasons.Of(rule, moment, step, context).Text.Length > 0,
            $"says nothing where it binds: {asked}; it must be a sentence, or null for a plain one."
        );

    // An instant is before a requirement, and a requirement before never; of two requirements neither is before the other.
    private static bool IsBefore(Moment left, Moment right) =>
        left.IsInstant ? !right.IsInstant || left.From < right.From : !left.IsNever && right.IsNever;

    private static void Hold(Rule rule, bool holds, string breach)
    {
        if (!holds)
        {
            throw new RuleContractException(rule, breach);
        }
    }
}
