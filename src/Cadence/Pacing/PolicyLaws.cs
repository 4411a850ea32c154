namespace Cadence;

/// <summary>
/// Holds a rule to its contract on a fixed set of situations, steps and instants. For the tests of whoever writes one.
/// </summary>
public static class PolicyLaws
{
    private static readonly Ask[] Asks = [.. Enumerable.Range(0, 7).Select(ask => (Ask)ask)];

    /// <summary>
    /// Checks that a rule never goes back, is monotone in the instant, idempotent, antitone in the ask, and gives the same
    /// answer twice.
    /// </summary>
    /// <param name="rule">The rule.</param>
    /// <param name="situations">Further situations to check it on, of the caller's own; none are needed.</param>
    /// <exception cref="RuleContractException">The rule broke its contract; the message says how, and where.</exception>
    public static void Check(Rule rule, params Situation[] situations)
    {
        Argument.NotNull(rule, nameof(rule));
        foreach (var situation in SampleSituations.All.Concat(Argument.NotNull(situations, nameof(situations))))
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
        Moment? before = null;
        foreach (var from in SampleSituations.Instants(situation.Relationship))
        {
            Moment? lesser = null;
            foreach (var ask in Asks)
            {
                var step = Step.Of(ask, channel, purpose);
                var moment = rule.Earliest(situation, step, from);
                string asked =
                    $"of {situation.Relationship.Id}, {ask} on {channel} from {Moment.At(from)}, answered {moment}";
                Hold(rule, moment.From >= from, $"goes back: asked {asked}.");
                Hold(
                    rule,
                    rule.Earliest(situation, step, from) == moment,
                    $"answers differently when asked again: {asked}."
                );
                Hold(
                    rule,
                    !moment.IsInstant || rule.Earliest(situation, step, moment.From) == moment,
                    $"is not idempotent: asked {asked}, and from then on not at once."
                );
                Hold(
                    rule,
                    lesser is not { } less || !IsBefore(moment, less),
                    $"is not antitone in the ask: asked {asked}, sooner than for a lesser ask, {lesser}."
                );
                lesser = moment;
            }

            var nothing = rule.Earliest(situation, Step.Of(Ask.Nothing, channel, purpose), from);
            Hold(
                rule,
                before is not { } earlier || !IsBefore(nothing, earlier),
                $"is not monotone: asked of {situation.Relationship.Id} on {channel} from {Moment.At(from)}, answered "
                    + $"{nothing}, sooner than from an earlier instant, {before}."
            );
            before = nothing;
        }
    }

    // An instant is before a requirement, and that before never; of two requirements neither is before the other.
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
