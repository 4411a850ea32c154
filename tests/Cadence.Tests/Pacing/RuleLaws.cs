namespace Cadence.Tests;

/// <summary>The contract of a rule, for every rule of the library.</summary>
public sealed class RuleLaws
{
    /// <summary>
    /// A rule is a closure: it never goes back, and is monotone in the instant, idempotent, and antitone in the ask; and what it
    /// says about itself is true: that it looks neither at the ask nor at the channel, or that it stays open.
    /// </summary>
    [Fact]
    public void EveryRuleIsAClosure() =>
        Law.Holds(
            250,
            one =>
            {
                var dice = one.Dice;
                var situation = one.Known;
                Rule[] rules = [.. Policy.Default.Rules, .. Policies.Packs, Policies.Rule(dice), Policies.Rule(dice)];
                foreach (var rule in rules)
                {
                    for (int i = 0; i < 4; i++)
                    {
                        var step = new Step(dice.Member<Ask>(), dice.Member<Channel>())
                        {
                            Purpose = dice.Member<Purpose>(),
                        };
                        var from = i == 0 ? Instant.MaxValue : Times.Plus(one.Now, Times.Gap(dice));
                        Holds(rule, situation, step, from, Instant.Max(from, Times.Plus(from, Times.Gap(dice))));
                    }
                }
            }
        );

    /// <summary>Rules of one key that differ in anything have one order, however they were composed.</summary>
    [Fact]
    public void RulesThatDifferOnlyInHolidaysStandInOneOrder()
    {
        Rule[] rules =
        [
            ContactHoursRule.OfficeHours,
            ContactHoursRule.OfficeHours.WithCalendar("de", [new(2024, 10, 3)]),
            ContactHoursRule.OfficeHours.WithCalendar("de", [new(2024, 5, 1)]),
            new ConsentRule("ours", [Channel.Email]),
            new ConsentRule("ours", [Channel.Phone]),
            new ChannelHoursRule("theirs", ContactHoursRule.OfficeHours, [Channel.Email]),
            new ChannelHoursRule("theirs", ContactHoursRule.OfficeHours, [Channel.Phone]),
        ];
        var forth = rules.Aggregate(Policy.Empty, (policy, rule) => policy & rule);
        var back = rules.Reverse().Aggregate(Policy.Empty, (policy, rule) => policy & rule);
        Assert.Equal(forth.Rules, back.Rules);
        Assert.Equal(forth, back);
    }

    /// <summary>The public check for authors of rules agrees.</summary>
    [Fact]
    public void EveryRuleOfTheLibraryPassesThePublicCheck() =>
        Assert.All(Policy.Default.Rules.Concat(Policies.Packs), rule => PolicyLaws.Check(rule));

    private static void Holds(Rule rule, Situation situation, Step step, Instant from, Instant later)
    {
        var moment = rule.Earliest(situation, step, from);
        string asked = $"{rule.Key}, asked for {step} from {Printed.Of(from)}, says {moment}";
        Law.Require(moment.From >= from, $"{asked}: back");
        Law.Require(rule.Earliest(situation, step, from) == moment, $"{asked}: then something else");
        Law.Require(
            Moments.Precedes(moment, rule.Earliest(situation, step, later)),
            $"{asked}, but from {Printed.Of(later)} {rule.Earliest(situation, step, later)}"
        );
        if (moment.IsInstant)
        {
            Law.Require(
                rule.Earliest(situation, step, moment.From) == moment,
                $"{asked}, but then {rule.Earliest(situation, step, moment.From)}"
            );
            if (moment.From > from)
            {
                var before = from + ((moment.From - from) / 2);
                Law.Require(
                    rule.Earliest(situation, step, before) == moment,
                    $"{asked}, but halfway {rule.Earliest(situation, step, before)}"
                );
            }
        }

        if (step.Ask > Ask.Nothing)
        {
            var less = rule.Earliest(situation, step.Asking(step.Ask - 1), from);
            Law.Require(Moments.Precedes(less, moment), $"{asked}, but for less {less}");
        }

        foreach (var ask in rule.DependsOnAsk ? [] : Enum.GetValues<Ask>())
        {
            Law.Require(rule.Earliest(situation, step.Asking(ask), from) == moment, $"{asked}, but looks at the ask");
        }

        foreach (var channel in rule.DependsOnChannel ? [] : Enum.GetValues<Channel>())
        {
            var other = new Step(step.Ask, channel) { Purpose = step.Purpose };
            Law.Require(rule.Earliest(situation, other, from) == moment, $"{asked}, but looks at the channel");
        }

        bool permits = moment == Moment.At(from);
        Law.Require(rule.Permits(situation, step, from) == permits, $"{asked}, but permits otherwise");
        Law.Require(
            permits || rule.Restraint(situation, step, from) == moment,
            $"{asked}, but restrains until {rule.Restraint(situation, step, from)}"
        );
        Law.Require(
            !permits || !rule.StaysOpen || rule.Permits(situation, step, later),
            $"{asked}, but does not stay open: from {Printed.Of(later)} {rule.Earliest(situation, step, later)}"
        );
        Law.Require(
            step.Ask <= rule.LargestAsk(situation, step, from) == permits,
            $"{asked}, but the largest ask is {rule.LargestAsk(situation, step, from)}"
        );
    }
}
