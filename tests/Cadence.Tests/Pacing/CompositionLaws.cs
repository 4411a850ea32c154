namespace Cadence.Tests;

/// <summary>Law 6.</summary>
public sealed class CompositionLaws
{
    /// <summary>Policies compose: commutative, associative, idempotent, with the empty policy as identity.</summary>
    [Fact]
    public void CompositionIsASemilattice() =>
        Law.Holds(
            100,
            one =>
            {
                var dice = one.Dice;
                var (a, b, c) = (one.Policy, Policies.Any(dice), Policies.Some(dice));
                Same(a & b, b & a, "commutative");
                Same(a & b & c, a & (b & c), "associative");
                Same(a & a, a, "idempotent");
                Same(a & Policy.Empty, a, "identity");
                Same(a & b & a, a & b, "absorbing");

                void Same(Policy left, Policy right, string law)
                {
                    Law.Require(left.Equals(right) && left.Name == right.Name, $"not {law}: {left} and {right}");
                    string answer = Printed.InFull(left.Decide(one.Situation, one.Now));
                    Law.Require(answer == Printed.InFull(right.Decide(one.Situation, one.Now)), $"not {law}: {answer}");
                }
            }
        );

    /// <summary>Adding a rule never permits anything earlier or larger.</summary>
    [Fact]
    public void AddingARuleOnlyRestrains() =>
        Law.Holds(
            500,
            one =>
            {
                var dice = one.Dice;
                var rule = Policies.Rule(dice);
                var situation = one.Known;
                var stricter = one.Policy & rule;
                foreach (var step in Steps(dice))
                {
                    var before = Moments.Of(one.Policy, situation, step, one.Now);
                    var after = Moments.Of(stricter, situation, step, one.Now);
                    Law.Require(Moments.Precedes(before, after), $"{rule.Key} moves {step} from {before} to {after}");
                }

                var (loose, strict) = (one.Decision, stricter.Decide(one.Situation, one.Now));
                if (loose is Decision.Wait { Until: var until } && strict is Decision.Wait { Until: var later })
                {
                    Law.Require(
                        (later ?? Instant.MaxValue) >= (until ?? Instant.MaxValue)
                            // If no hour is left for what is owed, it lapses, and there is nothing more to wait for.
                            || stricter.Decide(situation, later!.Value) is Decision.Leave,
                        $"{rule.Key} ends a wait earlier: {Printed.Of(loose)}, {Printed.Of(strict)}"
                    );
                }

                if (strict is Decision.Reach reach && loose is not (Decision.Respond or Decision.Suspend))
                {
                    Law.Require(
                        loose is Decision.Reach more
                            && reach.Asks.All(a => more.Asks.Any(b => a.Channel == b.Channel && a.Ask <= b.Ask)),
                        $"{rule.Key} permits more: {Printed.Of(loose)}, {Printed.Of(strict)}"
                    );
                }
            }
        );

    /// <summary>
    /// A policy permits the least fixed point of its rules, as the plainest search finds it: the latest of the instants, and
    /// all of the requirements.
    /// </summary>
    [Fact]
    public void APolicyIsTheLeastFixedPointOfItsRules() =>
        Law.Holds(
            500,
            one =>
            {
                var context = new Decision.Context(one.Policy, one.Known, one.Now);
                foreach (var step in Steps(one.Dice))
                {
                    var plainly = Moments.Of(one.Policy, one.Known, step, one.Now);
                    var found = one.Policy.Earliest(context, step);

                    // The plain search looks less far ahead, and may say "never" of what is only late.
                    Law.Require(
                        found == plainly || (plainly.IsNever && (found.From - one.Now).Days > 1400),
                        $"{step} {found}, but plainly {plainly}"
                    );
                }
            }
        );

    /// <summary>Where a larger ask is permitted, so is a smaller one.</summary>
    [Fact]
    public void WhoMayAskMoreMayAskLess() =>
        Law.Holds(
            500,
            one =>
            {
                var situation = one.Known;
                foreach (var step in Steps(one.Dice).Where(step => step.Ask > Ask.Nothing))
                {
                    var less = Moments.Of(one.Policy, situation, step.Asking(step.Ask - 1), one.Now);
                    var more = Moments.Of(one.Policy, situation, step, one.Now);
                    Law.Require(Moments.Precedes(less, more), $"{step}: {more}, but one less: {less}");
                }
            }
        );

    /// <summary>A reach names exactly the steps that are permitted now.</summary>
    [Fact]
    public void AReachNamesExactlyWhatIsPermittedNow() =>
        Law.Holds(
            500,
            one =>
            {
                var situation = one.Known;
                if (one.Decision is not Decision.Reach reach)
                {
                    return;
                }

                foreach (var channel in Enum.GetValues<Channel>())
                {
                    Ask? most = reach.Asks.Any(a => a.Channel == channel)
                        ? reach.Asks.Single(a => a.Channel == channel).Ask
                        : null;
                    foreach (var ask in Enum.GetValues<Ask>())
                    {
                        var step = new Step(ask, channel);
                        bool now = Moments.Of(one.Policy, situation, step, one.Now) == Moment.At(one.Now);
                        Law.Require(
                            now == ask <= most,
                            $"{Printed.Of(reach)}, but {step} is {(now ? "" : "not ")}permitted"
                        );
                        var when = one.Policy.When(situation, step, one.Now);
                        Law.Require(
                            when is Permission.Now == now,
                            $"{Printed.Of(reach)}, but {step} is {when.GetType().Name}"
                        );
                    }
                }
            }
        );

    /// <summary>While the answer is Wait, no step that asks nothing is permitted on any channel.</summary>
    [Fact]
    public void AWaitPermitsNothingOnAnyChannel() =>
        Law.Holds(
            300,
            one =>
            {
                if (one.Decision is not Decision.Wait wait)
                {
                    return;
                }

                foreach (var channel in Enum.GetValues<Channel>())
                {
                    var when = one.Policy.When(one.Situation, new Step(Ask.Nothing, channel), one.Now);
                    Law.Require(when is not Permission.Now, $"{Printed.Of(wait)}, but {channel} is permitted");
                }
            }
        );

    private static IEnumerable<Step> Steps(Dice dice)
    {
        for (int i = 0; i < 6; i++)
        {
            yield return new(dice.Member<Ask>(), dice.Member<Channel>()) { Purpose = dice.Member<Purpose>() };
        }
    }
}
