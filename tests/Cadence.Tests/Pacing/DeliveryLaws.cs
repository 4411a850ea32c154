using System.Threading;

namespace Cadence.Tests;

/// <summary>Laws 8, 9 and 10.</summary>
public sealed class DeliveryLaws
{
    /// <summary>
    /// Order and duplicates do not matter: any delivery order, any repetition, any split and merge give the same decision, byte
    /// for byte.
    /// </summary>
    [Fact]
    public void OrderAndDuplicatesDoNotMatter() =>
        Law.Holds(
            300,
            one =>
            {
                string answer = Printed.InFull(one.Decision);
                var dice = one.Dice;
                var shuffled = dice.Shuffled([.. one.Delivered, .. one.Delivered.Where(_ => dice.Chance(0.3))]);
                Law.Require(answer == Printed.InFull((one with { Delivered = shuffled }).Decision), "shuffled");

                var parts = one.Delivered.GroupBy(_ => dice.Int(0, 3)).Select(part => History.Of([.. part]));
                var merged = parts.Aggregate(History.Empty, (whole, part) => part.Merge(whole));
                Law.Require(merged.Equals(one.History), "merged histories differ");
                Law.Require(answer == Printed.InFull(Decide(one, With(one, merged))), "split and merged");

                var colleagues = one with { Colleagues = [.. one.Colleagues.Select(dice.Shuffled)] };
                Law.Require(answer == Printed.InFull(colleagues.Decision), "colleagues shuffled");
            }
        );

    /// <summary>The order in which colleagues are named does not matter.</summary>
    [Fact]
    public void ColleaguesHaveNoOrder() =>
        Law.Holds(
            400,
            one =>
            {
                // An account so busy that its cap counts touches to several colleagues, even at one instant and under one id.
                var dice = one.Dice;
                Interaction[] Busy(Interaction[] life) =>
                    [
                        .. life,
                        .. Enumerable
                            .Range(0, dice.Int(1, 4))
                            .Select(i => new Touch($"~{i}", one.Now.Earlier(Duration.FromHours(dice.Int(1, 9))))),
                    ];
                var account = one with
                {
                    Policy = one.Policy & new AccountCapRule(dice.Int(1, 4), Duration.FromDays(7)),
                    Colleagues = [.. one.Colleagues.Append([]).Append([]).Select(Busy)],
                };
                var situation = account.Situation;
                var reversed = new Situation(situation.Relationship)
                {
                    Colleagues = [.. situation.Colleagues.Reverse()],
                };
                Law.Require(
                    Printed.InFull(account.Decision) == Printed.InFull(account.Policy.Decide(reversed, account.Now)),
                    "the order of colleagues matters"
                );
            }
        );

    /// <summary>Folding one by one equals folding at once.</summary>
    [Fact]
    public void FoldingOneByOneEqualsFoldingAtOnce() =>
        Law.Holds(
            300,
            one =>
            {
                string answer = Printed.InFull(one.Decision);
                var empty = With(one, History.Empty);
                var ordered = one.History.Revisions.Aggregate(empty, (known, next) => known.With(next));
                Law.Require(ordered.Equals(one.Relationship), "relationships differ");
                Law.Require(answer == Printed.InFull(Decide(one, ordered)), "in order");
                var delivered = one.Delivered.Aggregate(empty, (known, next) => known.With(next));
                Law.Require(answer == Printed.InFull(Decide(one, delivered)), "as delivered");
            }
        );

    /// <summary>Advancing by what comes after all the others equals folding anew; what comes late is reported as late.</summary>
    [Fact]
    public void AdvancingEqualsFoldingAnew() =>
        Law.Holds(
            300,
            one =>
            {
                var known = With(one, History.Empty);
                foreach (var next in one.Delivered)
                {
                    // A retracted interaction has never been folded: only what stands must come before.
                    IReadOnlyList<Interaction> before = next is Retracted ? known.History.Revisions : known.History;
                    bool follows =
                        before is not [.., var last]
                        || (
                            (last.At, last.By == Party.Buyer).CompareTo((next.At, next.By == Party.Buyer)) is var order
                            && (order < 0 || (order == 0 && string.CompareOrdinal(last.Id, next.Id) < 0))
                        );
                    bool edits = known.History.Revisions.Any(old => old.Id == next.Id);
                    bool repeats = known.History.Revisions.Contains(next);
                    try
                    {
                        known = known.Advance(next);
                        Law.Require(repeats || (follows && !edits), $"{next} was let through after {known.History}");
                    }
                    catch (LateInteractionException late)
                    {
                        Law.Require(!repeats && (!follows || edits), $"{next} was refused");
                        Law.Require(late.Late.Equals(next), "the wrong one was named");
                        known = known.With(next);
                    }

                    var anew = With(one, known.History);
                    Law.Require(
                        Printed.InFull(Decide(one, known)) == Printed.InFull(Decide(one, anew)),
                        $"after {next} the two differ"
                    );
                }
            }
        );

    /// <summary>Asking as of an instant equals asking with the later interactions removed.</summary>
    [Fact]
    public void AskingAsOfAnInstantEqualsRemovingWhatIsLater() =>
        Law.Holds(
            400,
            one =>
            {
                var earlier = one with
                {
                    Delivered = [.. one.Delivered.Where(i => i.At <= one.Now)],
                    Colleagues = [.. one.Colleagues.Select(life => life.Where(i => i.At <= one.Now).ToArray())],
                };
                Law.Require(Printed.InFull(one.Decision) == Printed.InFull(earlier.Decision), "the future is known");
                Law.Require(one.Relationship.AsOf(one.Now).Equals(earlier.Relationship), "another past is known");
                Law.Require(
                    earlier.Relationship.AsOf(one.Now).Equals(earlier.Relationship),
                    "the present is forgotten"
                );
            }
        );

    /// <summary>No delivery order, however absurd, makes the fold or the question throw.</summary>
    [Fact]
    public void NoHistoryIsRefused() =>
        Law.Holds(
            250,
            one =>
            {
                var dice = one.Dice;
                // Everything at odd times, in whatever order chance makes.
                Interaction[] odd = [.. one.Delivered.Select((i, n) => Moved(i, n, dice))];
                var torn = one with { Delivered = odd };
                _ = Printed.InFull(torn.Decision);
                var end = dice.Of(Times.First, Times.Last, Instant.MinValue, Instant.MaxValue);
                _ = Printed.Of(one.Policy.Decide(torn.Situation, end));
            }
        );

    /// <summary>Deterministic: no clock, no randomness, no culture; asked again, the answer is the same.</summary>
    [Fact]
    public void TheAnswerIsTheSameInEveryCultureAndAtEveryAsking() =>
        Law.Holds(
            150,
            one =>
            {
                string answer = Printed.InFull(one.Decision);
                foreach (string name in (string[])["ar-SA", "tr-TR", "th-TH", "de-DE"])
                {
                    string there = Abroad.In(
                        name,
                        () =>
                        {
                            var policy = one.Policy.Rules.Aggregate(Policy.Empty, (made, rule) => made & rule);
                            return Printed.InFull(policy.With(one.Policy.Patience).Decide(one.Situation, one.Now));
                        }
                    );
                    Law.Require(answer == there, $"in {name} it is {there}");
                }
            }
        );

    private static Interaction Moved(Interaction given, int n, Dice dice)
    {
        var at = Times.Plus(given.At, dice.Minutes(-40 * 1440, 40 * 1440));
        string id = $"{given.Id}-{n}";
        return given switch
        {
            Touch touch => new Touch(id, at)
            {
                Ask = touch.Ask,
                Channel = touch.Channel,
                InReplyTo = touch.InReplyTo,
            },
            Reply reply => new Reply(id, at) { ExpectsAnswer = reply.ExpectsAnswer, Requests = reply.Requests },
            Decline decline => new Decline(id, at, decline.Kind) { Until = decline.Until },
            TimeRequested request => new TimeRequested(id, at) { Until = request.Until },
            Absence absence => new Absence(id, at) { Until = absence.Until },
            Suspension suspension => new Suspension(id, at) { Until = suspension.Until },
            MeetingHeld held => new MeetingHeld(id, at, held.Outcome) { Meeting = held.Meeting },
            MeetingMoved moved => new MeetingMoved(id, at, moved.By, moved.Meeting, moved.Start),
            MeetingCancelled cancelled => new MeetingCancelled(id, at, cancelled.By, cancelled.Meeting),
            MeetingMissed missed => new MeetingMissed(id, at, missed.By, missed.Meeting),
            OptIn optIn => new OptIn(id, at, optIn.Basis) { Expires = optIn.Expires, Purpose = optIn.Purpose },
            _ => given,
        };
    }

    private static Relationship With(Case one, History history) =>
        Relationship.From("r", history, one.Zone, account: null, one.Calendar);

    private static Decision Decide(Case one, Relationship relationship) =>
        one.Policy.Decide(new Situation(relationship) { Colleagues = one.Situation.Colleagues }, one.Now);
}
