using Cadence.Tests.Lifelike;

namespace Cadence.Tests.Reviewing;

/// <summary>A history is walked only once, and yet each judgement uses what was known just before.</summary>
public sealed class WalkLaws
{
    private static readonly Verdict[] Held = [Verdict.TooSoon, Verdict.TooBig, Verdict.Forbidden];

    /// <summary>A backtest says about a touch what the policy says about the history as it was known before the touch.</summary>
    [Fact]
    public void Each_verdict_is_the_policys_own_of_what_was_known_then() =>
        Law.Holds(400, given => RequireThePolicysOwn(Recalled.Account(given), given.Policy, given.Now));

    /// <summary>The same for a rule that reads every known interaction, one by one.</summary>
    [Fact]
    public void A_rule_that_reads_the_history_says_of_each_touch_what_it_would_have_said_then() =>
        Law.Holds(
            400,
            given => RequireThePolicysOwn(Recalled.Account(given), given.Policy & new Recollection(), given.Now)
        );

    private static void RequireThePolicysOwn(Relationship[] account, Policy policy, Instant now)
    {
        foreach (var (review, backtest) in Judged(account, policy, now))
        {
            var found = review
                .Findings.Where(finding => finding.Interaction is Touch)
                .Select(finding => finding.Interaction)
                .ToHashSet();
            var relationship = account.Single(one => one.Id == backtest.Relationship);
            foreach (var trial in backtest.Trials.Where(trial => trial.Verdict != Verdict.Duty))
            {
                var others = account.Where(one => one.Id != backtest.Relationship);
                var known = Recalled.Before(relationship, trial.Touch, others);
                var permission = Recalled.When(policy, known, trial.Touch);
                Law.Require(
                    permission is Permission.Now == trial.Verdict is Verdict.Allowed,
                    $"{trial.Touch} is {trial.Verdict}, and the policy says {permission.GetType().Name}"
                );
                Law.Require(
                    permission is not Permission.Now || !found.Contains(trial.Touch),
                    $"{trial.Touch} is found, and the policy says {permission.GetType().Name}"
                );
                Law.Require(
                    permission is not Permission.NotBefore later
                        || trial.Verdict == Verdict.TooBig
                        || trial.TooSoonBy == later.From - trial.Touch.At,
                    $"{trial.Touch} is too soon by {trial.TooSoonBy}, and the policy says {permission}"
                );
            }
        }
    }

    /// <summary>However long the history, what should have been done instead is decided from all that was known then.</summary>
    [Fact]
    public void Of_a_long_history_no_moment_is_known_otherwise()
    {
        var start = Instant.FromUtc(2026, 1, 1, 0, 0);
        var questions = Enumerable.Range(0, 600).Select(i => new Inquiry($"q{i}", start + Duration.FromHours(5 * i)));
        var whole = Relationship.From("r", History.Of(questions), DateTimeZone.Utc);
        var findings = Review.Of(whole, Policy.Default, whole.History[^1].At).Findings;
        Assert.InRange(findings.Count, 500, 600);
        Assert.All(
            findings.Select(finding => finding.Instead),
            instead => Assert.Equal(Printed.InFull(Policy.Default.Decide(whole, instead!.At)), Printed.InFull(instead))
        );
    }

    /// <summary>A touch that the policy would let pass is no finding, and no touch has two findings about its time.</summary>
    [Fact]
    public void A_review_finds_fault_with_no_touch_that_was_allowed() =>
        Law.Holds(
            300,
            given =>
            {
                var account = Recalled.Account(given);
                foreach (var review in Review.OfAccount(account, given.Policy, given.Now))
                {
                    foreach (var finding in review.Findings.Where(finding => finding.Interaction is Touch))
                    {
                        var touch = (Touch)finding.Interaction;
                        var relationship = account.Single(one => one.Id == review.Relationship);
                        var known = Recalled.Before(
                            relationship,
                            touch,
                            account.Where(one => one.Id != review.Relationship)
                        );
                        Law.Require(
                            Recalled.When(given.Policy, known, touch) is not Permission.Now,
                            $"{finding} was permitted"
                        );
                    }

                    var perTouch = review
                        .Findings.Where(one => one.Interaction is Touch)
                        .GroupBy(one => one.Interaction);
                    Law.Require(
                        perTouch.All(touch =>
                            touch.Count(one => one.Kind == FindingKind.AskTooBig) <= 1
                            && touch.Count(one => one.Kind != FindingKind.AskTooBig) <= 1
                        ),
                        "a touch has two findings about its time"
                    );
                }
            }
        );

    /// <summary>Every touch that is held back, other than for a bounce, is found.</summary>
    [Fact]
    public void A_review_finds_every_touch_that_a_backtest_holds_back() =>
        Law.Holds(
            300,
            given =>
            {
                var account = Recalled.Account(given);
                foreach (var (review, backtest) in Judged(account, WithoutReachable(given.Policy), given.Now))
                {
                    var found = review.Findings.Select(finding => finding.Interaction).ToHashSet();
                    Law.Require(review.Touches == backtest.Trials.Count, "both see the same touches");
                    foreach (var trial in backtest.Trials.Where(trial => Held.Contains(trial.Verdict)))
                    {
                        Law.Require(found.Contains(trial.Touch), $"{trial.Touch} is {trial.Verdict}, and not found");
                    }
                }
            }
        );

    /// <summary>An ask that rides on a duty is passed only if the policy permits that ask; the hours are the duty's.</summary>
    [Fact]
    public void No_ask_rides_on_a_duty_that_the_policy_forbids() =>
        Law.Holds(
            300,
            given =>
            {
                var policy = WithoutReachable(given.Policy);
                var account = Recalled.Account(given);
                foreach (var (review, backtest) in Judged(account, policy, given.Now))
                {
                    var found = review
                        .Findings.Where(one => one is { Interaction: Touch, Kind: not FindingKind.OutsideHours })
                        .Select(finding => finding.Interaction.Id)
                        .ToHashSet();
                    var relationship = account.Single(one => one.Id == review.Relationship);
                    foreach (var touch in backtest.Trials.Where(IsRidden).Select(trial => trial.Touch))
                    {
                        var others = account.Where(one => one.Id != review.Relationship);
                        var known = Recalled.Before(relationship, touch, others);
                        var step = new Step(touch.Ask, touch.Channel!.Value) { Purpose = touch.Purpose };
                        bool inHours = policy
                            .Rules.Where(rule => rule is ChannelHoursRule || rule.Force == Force.Courtesy)
                            .All(rule => rule.Earliest(known, step, touch.At) == Moment.At(touch.At));
                        Law.Require(
                            !inHours || policy.When(known, step, touch.At) is Permission.Now,
                            $"{touch} passes, and the policy forbids its ask"
                        );
                        Law.Require(!inHours || !found.Contains(touch.Id), $"{touch} passes, and is found");
                    }
                }
            }
        );

    private static IEnumerable<(Review, Backtest)> Judged(Relationship[] account, Policy policy, Instant now) =>
        Review.OfAccount(account, policy, now).Zip(Backtest.OfAccount(account, policy, now));

    // A touch on a channel that bounced is held back, but is no fault.
    private static Policy WithoutReachable(Policy policy) =>
        policy.Rules.Any(rule => rule is ReachableRule) ? policy.Without("reachable") : policy;

    private static bool HasBounced(Interaction touch, History life) =>
        touch is Touch && life.Any(one => one is Bounce && one.At >= touch.At && one.Channel == touch.Channel);

    private static bool IsRidden(Trial trial) =>
        trial is { Verdict: Verdict.Duty, Touch: { Ask: > Ask.Nothing, Channel: not null } };

    /// <summary>
    /// No hindsight: what happens later removes no finding, and adds none to the time before. Only a touch that turns out not to
    /// have arrived was no deed to be praised.
    /// </summary>
    [Fact]
    public void A_later_review_finds_what_an_earlier_one_found() =>
        Law.Holds(
            300,
            given =>
            {
                var life = Cadence.History.Of(
                    given.Delivered.Where(one =>
                        one is not Retracted && one.Revision == 0 && one is not Touch { InReplyTo: not null }
                    )
                );
                var relationship = Relationship.From("r", life, given.Zone, calendar: given.Calendar);
                var later = Times.Plus(given.Now, given.Dice.Minutes(0, 100 * 1440));
                var before = Review.Of(relationship, given.Policy, given.Now);
                var after = Review.Of(relationship, given.Policy, later);
                Law.Require(
                    before.Findings.SequenceEqual(
                        after.Findings.Where(one =>
                            one.At < given.Now || (one.At == given.Now && one.Interaction.At == one.At)
                        )
                    ),
                    $"before: {string.Join(", ", before.Findings)}; after: {string.Join(", ", after.Findings)}"
                );
                Law.Require(
                    before.Praise.All(one => after.Praise.Contains(one) || HasBounced(one.Interaction, life)),
                    $"before: {string.Join(", ", before.Praise)}; after: {string.Join(", ", after.Praise)}"
                );
            }
        );

    /// <summary>
    /// Every finding is readable: it has an English text, and what should have been done instead, unless no record tells.
    /// </summary>
    [Fact]
    public void Every_finding_says_in_English_what_should_have_been_done() =>
        Law.Holds(
            150,
            given =>
            {
                foreach (
                    var finding in Review
                        .OfAccount(Recalled.Account(given), given.Policy, given.Now)
                        .SelectMany(r => r.Findings)
                )
                {
                    bool isKnown = finding.Interaction is not MeetingMissed || finding.Evidence.Count > 0;
                    var instead = finding.Instead;
                    Law.Require(isKnown == instead is not null, "what should have been done is known, or not");
                    Law.Require(finding.Text.Contains("Instead:", StringComparison.Ordinal) == isKnown, finding.Text);
                    Law.Require(instead?.Policy.Equals(given.Policy) != false, "another policy");
                    Law.Require(
                        finding.Interaction is not Touch || instead?.At == finding.At,
                        "asked at another moment"
                    );
                }
            }
        );
}
