using Cadence.Tests.Lifelike;

namespace Cadence.Tests.Reviewing;

public sealed class BacktestLaws
{
    private static readonly Duration Horizon = Duration.FromDays(14);

    /// <summary>Each touch is counted once: by verdict, by silence, and by what followed it, or that this is not known.</summary>
    [Fact]
    public void The_counts_add_up_to_the_touches() =>
        Law.Holds(
            300,
            given =>
            {
                var account = Recalled.Account(given);
                var tally = BacktestTally.Of(Backtest.OfAccount(account, given.Policy, given.Now));
                long touches = account.Sum(one => one.History.AsOf(given.Now).Count(known => known is Touch));
                Law.Require(tally.Relationships == account.Length, "relationships");
                Law.Require(tally.Touches == touches, $"{tally.Touches} of {touches} touches");
                Law.Require(Enum.GetValues<Verdict>().Sum(verdict => tally.Count(verdict)) == touches, "by verdict");
                Law.Require(Enum.GetValues<TimeBand>().Sum(band => tally.Count(null, band)) == touches, "by silence");
                foreach (var verdict in Enum.GetValues<Verdict>())
                {
                    foreach (var band in Enum.GetValues<TimeBand>())
                    {
                        long known = Enum.GetValues<Followed>().Sum(one => tally.Rate(one, verdict, band).Count);
                        Law.Require(
                            known + tally.Censored(verdict, band) == tally.Count(verdict, band),
                            $"what followed {verdict} after {band}"
                        );
                        Law.Require(tally.Rate(Followed.Heard, verdict, band).Of == known, "the rate is of all known");
                    }
                }

                Law.Require(
                    Enum.GetValues<TimeBand>().Sum(tally.TooSoon) == tally.Count(Verdict.TooSoon),
                    "by how much too soon"
                );
            }
        );

    /// <summary>What is said to follow a touch did follow it, within the horizon and the known past.</summary>
    [Fact]
    public void What_followed_is_what_did() =>
        Law.Holds(
            300,
            given =>
            {
                var history = given.History.AsOf(given.Now);
                foreach (var trial in Backtest.Of(given.Relationship, given.Policy, given.Now).Trials)
                {
                    var end = Times.Plus(trial.Touch.At, Horizon);
                    var after = history
                        .Where(one => Interaction.Order(one, trial.Touch) > 0 && one.At <= end)
                        .ToArray();
                    Followed? followed =
                        end > given.Now || end - trial.Touch.At < Horizon ? null
                        : after.Any(one => one is OptOut) ? Followed.OptedOut
                        : after.Any(one => one is Decline or MeetingHeld { Outcome: MeetingOutcome.NoSale })
                            ? Followed.Declined
                        : after.Any(one => one.IsAct) ? Followed.Heard
                        : Followed.Nothing;
                    Law.Require(
                        trial.Followed == followed || end == Times.Last,
                        $"{trial.Touch}: {trial.Followed}, and not {followed}"
                    );
                }
            }
        );

    /// <summary>With a start instant, the verdicts, findings and praise are the same, without those before it.</summary>
    [Fact]
    public void What_came_before_is_known_and_left_out() =>
        Law.Holds(
            200,
            given =>
            {
                var account = Recalled.Account(given);
                var known = account.SelectMany(one => one.History.AsOf(given.Now)).Select(one => one.At).ToArray();
                var since = known.Length == 0 ? given.Now : known[known.Length / 2];
                var all = Backtest.OfAccount(account, given.Policy, given.Now);
                var late = Backtest.OfAccount(account, given.Policy, given.Now, since: since);
                foreach (var (whole, part) in all.Zip(late))
                {
                    Law.Require(
                        whole.Trials.Where(trial => trial.Touch.At >= since).SequenceEqual(part.Trials),
                        $"trials of {whole.Relationship}"
                    );
                    Law.Require(
                        Enum.GetValues<Duty>()
                            .All(duty =>
                                Enum.GetValues<DutyFate>()
                                    .All(fate => part.Count(duty, fate) <= whole.Count(duty, fate))
                            ),
                        $"duties of {whole.Relationship}"
                    );
                }

                var reviews = Review.OfAccount(account, given.Policy, given.Now);
                var recent = Review.OfAccount(account, given.Policy, given.Now, since: since);
                foreach (var (whole, part) in reviews.Zip(recent))
                {
                    Law.Require(
                        whole.Findings.Where(finding => finding.At >= since).SequenceEqual(part.Findings)
                            && whole.Praise.Where(praise => praise.At >= since).SequenceEqual(part.Praise),
                        $"review of {whole.Relationship}"
                    );
                }
            }
        );

    /// <summary>However a book is ordered, split and merged, the counts are the same.</summary>
    [Fact]
    public void Order_and_splits_change_nothing() =>
        Law.Holds(
            200,
            given =>
            {
                var dice = given.Dice;
                var account = Recalled.Account(given);
                var other = Policies.Any(dice);
                var first = Backtest.OfAccount(account, given.Policy, given.Now);
                var second = Backtest.OfAccount(dice.Shuffled(account), other, given.Now);
                var reviews = Review.OfAccount(dice.Shuffled(account), given.Policy, given.Now);
                Law.Require(
                    reviews.SequenceEqual(Review.OfAccount(account, given.Policy, given.Now)),
                    "the order of colleagues changes a review"
                );
                int at = dice.Int(0, account.Length);
                Law.Require(
                    (BacktestTally.Of(dice.Shuffled(first.Take(at))) + BacktestTally.Of(first.Skip(at))).Equals(
                        BacktestTally.Of(first.Skip(at)) + BacktestTally.Empty + BacktestTally.Of(first.Take(at))
                    )
                        && BacktestTally
                            .Of(first)
                            .Equals(BacktestTally.Of(first.Skip(at)) + BacktestTally.Of(first.Take(at))),
                    "tallies"
                );
                Law.Require(
                    ReviewSummary
                        .Of(reviews)
                        .Equals(
                            ReviewSummary.Of(reviews.Skip(at))
                                + ReviewSummary.Empty
                                + ReviewSummary.Of(reviews.Take(at))
                        ),
                    "summaries"
                );
                var pairs = first.Zip(second).ToArray();
                Law.Require(
                    BacktestComparison
                        .Of(pairs)
                        .Equals(
                            BacktestComparison.Of(pairs.Skip(at))
                                + BacktestComparison.Empty
                                + BacktestComparison.Of(pairs.Take(at))
                        ),
                    "comparisons"
                );
            }
        );

    /// <summary>Paired counts equal those of either policy alone, summed over the other.</summary>
    [Fact]
    public void A_comparison_sums_to_either_side() =>
        Law.Holds(
            200,
            given =>
            {
                var other = Policies.Any(given.Dice);
                var comparison = BacktestComparison.Of(
                    Backtest.Of(given.Relationship, given.Policy, given.Now),
                    Backtest.Of(given.Relationship, other, given.Now)
                );
                foreach (var one in Enum.GetValues<Verdict>())
                {
                    Law.Require(
                        Enum.GetValues<Verdict>().Sum(two => comparison.Count(one, two)) == comparison.First.Count(one)
                            && Enum.GetValues<Verdict>().Sum(two => comparison.Count(two, one))
                                == comparison.Second.Count(one),
                        $"{one}"
                    );
                }

                // The first rule of contact hours redefines what a working day is, and with it when a meeting lapses.
                bool hasHours = given.Policy.Rules.Any(rule => rule is ContactHoursRule);
                if (!hasHours && given.History.Revisions.Any(one => one is MeetingBooked or MeetingMoved))
                {
                    other = other.Keeping(place => other.Rules[place] is not ContactHoursRule);
                }

                bool restrains = Backtest
                    .Of(given.Relationship, given.Policy & other, given.Now)
                    .Trials.Zip(Backtest.Of(given.Relationship, given.Policy, given.Now).Trials)
                    .All(pair => pair.First.Verdict != Verdict.Allowed || pair.Second.Verdict == Verdict.Allowed);
                Law.Require(restrains, "a policy that only restrains lets a touch pass that the other held back");
            }
        );

    /// <summary>Every duty that arose has exactly one fate.</summary>
    [Fact]
    public void A_duty_that_a_review_finds_undone_was_late_or_never_done() =>
        Law.Holds(
            300,
            given =>
            {
                var review = Review.Of(given.Relationship, given.Policy, given.Now);
                var backtest = Backtest.Of(given.Relationship, given.Policy, given.Now);
                foreach (
                    var (kind, duty) in new[]
                    {
                        (FindingKind.UnansweredBuyer, Duty.Answer),
                        (FindingKind.SilenceAfterDecline, Duty.Acknowledgement),
                        (FindingKind.MissedReconvening, Duty.Reconvening),
                        (FindingKind.MeetingAbandoned, Duty.Meeting),
                    }
                )
                {
                    Law.Require(
                        review.Findings.Count(finding => finding.Kind == kind && IsOfADuty(finding))
                            == backtest.Count(duty, DutyFate.Late) + backtest.Count(duty, DutyFate.Never),
                        $"{kind}"
                    );
                }
            }
        );

    // A meeting that nobody had agreed on may be recorded as missed.
    private static bool IsOfADuty(Finding finding) =>
        finding.Interaction is not MeetingMissed || finding.Evidence.Count > 0;
}
