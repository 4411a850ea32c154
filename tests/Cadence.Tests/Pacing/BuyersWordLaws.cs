namespace Cadence.Tests;

/// <summary>Laws 1, 2 and 5.</summary>
public sealed class BuyersWordLaws
{
    /// <summary>
    /// Opted out is out: no policy, however composed, permits a touch or a response in an opted-out scope until a newer express
    /// opt-in by the buyer.
    /// </summary>
    [Fact]
    public void OptedOutIsOut() =>
        Law.Holds(
            1000,
            one =>
            {
                var decision = one.Decision;
                foreach (var channel in Enum.GetValues<Channel>())
                {
                    if (Plainly.IsForbidden(one, channel, Purpose.Sales, one.Now))
                    {
                        Law.Require(
                            decision is not Decision.Reach reach || reach.Asks.All(ask => ask.Channel != channel),
                            $"{channel} is opted out for sales, but {Printed.Of(decision)}"
                        );
                    }

                    if (Plainly.IsForbidden(one, channel, Purpose.Service, one.Now))
                    {
                        Law.Require(
                            decision is not Decision.Respond respond || !respond.Channels.Contains(channel),
                            $"{channel} is opted out for service, but {Printed.Of(decision)}"
                        );
                    }

                    foreach (var purpose in Enum.GetValues<Purpose>())
                    {
                        bool forbidden = Plainly.IsForbidden(one, channel, purpose, one.Now);
                        var step = new Step(Ask.Nothing, channel) { Purpose = purpose };
                        var when = one.Policy.When(one.Situation, step, one.Now);
                        Law.Require(
                            !forbidden || when is Permission.Never,
                            $"{step} is opted out, but {when.GetType().Name}"
                        );
                        Law.Require(
                            forbidden || new OptOutRule().Earliest(one.Known, step, one.Now).IsInstant,
                            $"{step} is not opted out, but never permitted"
                        );
                    }
                }
            }
        );

    /// <summary>Whatever replaces the rules of the buyer's word, under whatever name: the buyer's word stays.</summary>
    [Fact]
    public void TheBuyersWordIsNotReplaced() =>
        Law.Holds(
            500,
            one =>
            {
                var replaced = Policy.Empty.Rules.Aggregate(
                    one.Policy,
                    (policy, word) => policy.With(new Lax(word.Key))
                );
                Law.Require(Policy.Empty.Rules.All(replaced.Rules.Contains), "the buyer's word is gone");
                foreach (var channel in Enum.GetValues<Channel>())
                {
                    var step = new Step(one.Dice.Member<Ask>(), channel);
                    var (word, then) = (
                        Moments.Of(one.Policy, one.Known, step, one.Now),
                        Moments.Of(replaced, one.Known, step, one.Now)
                    );
                    Law.Require(word == then, $"{step}: {word}, and replaced {then}");
                }
            }
        );

    private sealed record Lax(string Called) : Rule
    {
        public override string Name => Called;

        public override Moment Earliest(Situation situation, Step step, Instant from) => Moment.At(from);
    }

    /// <summary>An opt-out from everything closes every door at once, whatever the policy.</summary>
    [Fact]
    public void AnOptOutFromEverythingEndsEverything() =>
        Law.Holds(
            300,
            one =>
            {
                var after = one with { Delivered = [.. one.Delivered, new OptOut("~out", one.Now)] };
                Law.Require(after.Decision is Decision.Leave, $"opted out, but {Printed.Of(after.Decision)}");
            }
        );

    /// <summary>The buyer's pause holds: before its end only a duty or the buyer's own act leads to a touch.</summary>
    [Fact]
    public void ThePauseOfTheBuyerHolds() =>
        Law.Holds(
            1000,
            one =>
            {
                // The buyer asks for time, and life goes on for a little while.
                var dice = one.Dice;
                var later = new TimeRequested("~later", one.Now)
                {
                    Until = dice.Perhaps(0.8, () => Times.Until(dice, one.Now, one.Zone)),
                };
                var after = new Scribe(dice, one.Zone, "~~").Write(one.Now, dice.Int(0, 3));
                var paused = one with
                {
                    Delivered = [.. one.Delivered, later, .. after],
                    Now = dice.Chance(0.3) ? one.Now : Times.Plus(after.LastOrDefault(later).At, dice.Minutes(0, 5000)),
                };
                var now = paused.Now;
                if (Plainly.PausedUntil(paused, now) is not { } end)
                {
                    Law.Require(
                        paused.Decision.Assessment.Standing != Standing.Paused,
                        $"nobody asked for time, but {Printed.InFull(paused.Decision)} in {paused}"
                    );
                    return;
                }

                var span = end - now;
                foreach (double share in (double[])[0, 0.1, 0.5, 0.9])
                {
                    var at = now + (span * share);
                    var decision = one.Policy.Decide(paused.Known, at);
                    Law.Require(
                        decision is Decision.Respond or Decision.Wait or Decision.Leave,
                        $"paused until {Printed.Of(end)}, but {Printed.Of(decision)}"
                    );
                    Law.Require(
                        decision.Assessment.Standing is Standing.Closed or Standing.Declined or Standing.Paused,
                        $"paused until {Printed.Of(end)}, but {decision.Assessment.Standing}"
                    );
                }
            }
        );

    /// <summary>
    /// No is not forever: after a decline other than notEver, one acknowledgement is owed, and then there is a finite date.
    /// </summary>
    [Fact]
    public void NoIsNotForever() =>
        Law.Holds(
            500,
            one =>
            {
                var dice = one.Dice;
                var no = new Decline("~no", one.Now, DeclineKind.NotNow)
                {
                    Until = dice.Perhaps(0.4, () => Times.Until(dice, one.Now, one.Zone)),
                };
                // They can still be reached on some channel, and no date is beyond the end of time.
                Interaction[] said = [.. one.Delivered.Where(i => i is not (OptOut or Bounce) && i.At <= one.Now), no];
                if (one.Now > Instant.FromUtc(9980, 1, 1, 0, 0) || said.Any(i => i.At == one.Now && i != no))
                {
                    return;
                }

                // A later no without a day leaves the day that an earlier one named.
                var relationship = Relationship.From("r", History.Of(said), one.Zone);
                bool isDated = relationship.Fold.Door.Refusal!.Named is not null;
                int acknowledgements = 0;
                bool othersDone = false;
                var at = one.Now;
                for (int step = 0; step < 400; step++)
                {
                    var decision = Policy.Default.Decide(relationship, at);
                    switch (decision)
                    {
                        case Decision.Reach { AskCeiling: > Ask.Nothing } or Decision.Suspend:
                            // To come back on the date, or to meet, before the no was acknowledged is to acknowledge it.
                            Law.Require(
                                acknowledgements == 1 || (acknowledgements == 0 && othersDone),
                                $"{acknowledgements} acknowledgements"
                            );
                            Law.Require(at - one.Now >= Duration.FromDays(1) || isDated, "at once");
                            return;
                        case Decision.Reach reach:
                            relationship = relationship.With(reach.Done($"~reach{step}", at));
                            break;
                        case Decision.Respond respond:
                            acknowledgements += respond.Duty == Duty.Acknowledgement ? 1 : 0;
                            othersDone |= respond.Duty is Duty.Reconvening or Duty.Meeting;
                            relationship = relationship.With(
                                respond.Done($"~duty{step}", at, MeetingOutcome.Continuation)
                            );
                            break;
                        case Decision.Wait { Until: { } until }:
                            at = until;
                            break;
                        default:
                            Law.Require(false, $"after a no: {Printed.InFull(decision)}");
                            break;
                    }
                }

                Law.Require(false, "after a no, no date");
            }
        );
}
