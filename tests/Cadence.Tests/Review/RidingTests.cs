using Cadence.Tests.Lifelike;

namespace Cadence.Tests.Reviewing;

/// <summary>A duty excuses the touch that does it, but not what that touch asks for.</summary>
public sealed class RidingTests
{
    private static readonly Reply Known = Story.Wrote("r", "2024-03-01 10:00");
    private static readonly Decline No = new("d", At("2024-03-11 09:00"), DeclineKind.NotNow)
    {
        Channel = Channel.Email,
    };
    private static readonly Inquiry Question = Story.Asked("q", "2024-03-11 11:00");

    [Fact]
    public void An_acknowledgement_that_asks_is_an_acknowledgement_and_an_ask_before_its_time()
    {
        var review = Found([Known, No], Answer("d", Ask.Call), "decline", FindingKind.AskTooSoon);

        Assert.Equal(PraiseKind.NoAcknowledged, Assert.Single(review.Praise).Kind);
        Assert.Equal(
            "You asked for a call on 12 March 2024: too soon. The buyer said no; give them until 9 June 2024."
                + " Instead: the same, without the ask.",
            review.Findings[0].Text
        );
        Assert.Equal(Duty.Acknowledgement, Assert.IsType<Decision.Respond>(review.Findings[0].Instead).Duty);
    }

    [Fact]
    public void In_time_that_they_asked_for_an_answer_asks_nothing()
    {
        var pause = new TimeRequested("p", At("2024-03-11 10:00")) { Until = Story.On("2024-05-06") };

        var review = Found([Known, pause, Question], Answer("q", Ask.Call), "requestedTime", FindingKind.AskTooSoon);

        Assert.Equal(PraiseKind.AnsweredInTime, Assert.Single(review.Praise).Kind);
        Assert.Contains(
            "too soon. The buyer asked for time until 6 May",
            review.Findings[0].Text,
            StringComparison.Ordinal
        );
    }

    [Fact]
    public void While_they_are_away_and_after_a_no_an_answer_asks_nothing()
    {
        var away = new Absence("a", At("2024-03-11 10:00")) { Until = Story.On("2024-05-06") };
        var acknowledged = Story.Mail("k", "2024-03-11 10:30", Ask.Nothing) with { InReplyTo = "d" };

        Found([Known, away, Question], Answer("q", Ask.Call), "absence", FindingKind.AskTooSoon);
        Found([Known, No, acknowledged, Question], Answer("q", Ask.Call), "decline", FindingKind.AskTooSoon);
    }

    [Fact]
    public void An_ask_that_is_too_big_is_too_big_on_an_answer_too()
    {
        var review = Found([Known, Question], Answer("q", Ask.Commitment), "proportion", FindingKind.AskTooBig);

        Assert.EndsWith(
            "Instead: the same, asking for a call at most.",
            review.Findings[0].Text,
            StringComparison.Ordinal
        );
        Assert.Equal(
            [FindingKind.AskTooSoon, FindingKind.AskTooBig],
            Of([No, Answer("d", Ask.Commitment)]).Findings.Select(finding => finding.Kind)
        );
    }

    [Fact]
    public void What_may_ride_on_a_duty_is_no_fault()
    {
        var pause = new TimeRequested("p", At("2024-01-08 10:00")) { Until = Until.At(At("2024-03-12 10:00")) };

        Assert.Empty(Of([Known, Question, Answer("q", Ask.Call)]).Findings);
        Assert.Empty(Of([Story.Wrote("r", "2024-01-02 10:00"), pause, Answer("p", Ask.Call)]).Findings);
        Assert.Equal(Verdict.Duty, Tried([Known, Question, Answer("q", Ask.Call)]));
    }

    /// <summary>The buyer named an evening hour: what may ride on coming back then does not wait for the morning.</summary>
    [Fact]
    public void The_hours_of_an_ask_are_those_of_the_duty()
    {
        var pause = new TimeRequested("p", At("2024-01-08 10:00")) { Until = Until.At(At("2024-03-12 20:00")) };
        var evening = Story.Mail("t", "2024-03-12 20:00", Ask.Call) with { InReplyTo = "p" };
        Interaction[] life = [Story.Wrote("r", "2024-01-02 10:00"), pause, evening];

        Assert.Empty(Of(life).Findings);
        Assert.Equal(Verdict.Duty, Tried(life));
        Assert.Contains(
            FindingKind.OutsideHours,
            Of([Known, Question, evening with { InReplyTo = "q" }]).Findings.Select(finding => finding.Kind)
        );
    }

    /// <summary>A cap that bears a touch but no ask is about the ask: it came too soon, not once too often.</summary>
    [Fact]
    public void An_ask_after_a_colleagues_reply_is_too_soon()
    {
        var touch = Story.Mail("t", "2024-03-12 10:00");
        Relationship[] account =
        [
            Relationship.From("a", History.Of(Known, touch), Story.Denver),
            Relationship.From("b", History.Of(Story.Wrote("w", "2024-03-11 10:00")), Story.Denver),
        ];

        var finding = Assert.Single(Review.OfAccount(account, Policy.Default, At("2024-03-20 10:00"))[0].Findings);
        var trial = Backtest.OfAccount(account, Policy.Default, At("2024-03-20 10:00"))[0].Trials[0];

        Assert.Equal((FindingKind.AskTooSoon, "accountCap"), (finding.Kind, finding.Reason?.Rule));
        Assert.StartsWith("You asked for a reply on 12 March 2024: too soon.", finding.Text, StringComparison.Ordinal);
        Assert.Equal((Verdict.TooSoon, Duration.FromDays(6)), (trial.Verdict, trial.TooSoonBy));
    }

    /// <summary>An answer is owed however often they were written to; what it asks for counts as a step of the seller's own.</summary>
    [Fact]
    public void An_ask_beyond_a_cap_is_too_soon_on_an_answer()
    {
        var first = Story.Mail("s1", "2024-03-08 10:00", Ask.Nothing);
        var second = Story.Mail("s2", "2024-03-08 11:00", Ask.Nothing);

        Found([Known, first, second, Question], Answer("q", Ask.Reply), "frequencyCap", FindingKind.AskTooSoon);
        Assert.Empty(Of([Known, first, second, Question, Answer("q", Ask.Nothing)]).Findings);
    }

    /// <summary>The answer is exempt from consent, and a step that it carries is not.</summary>
    [Fact]
    public void An_ask_without_the_consent_that_a_law_requires_is_found()
    {
        var asks = Story.Wrote("r", "2024-03-11 10:00") with { ExpectsAnswer = true };
        var policy = Policy.Default & Pack.Casl;

        Assert.Empty(Of([asks, Answer("r", Ask.Nothing)], policy).Findings);
        var finding = Assert.Single(Of([asks, Answer("r", Ask.Call)], policy).Findings);
        Assert.Equal(FindingKind.ContactAfterOptOut, finding.Kind);
        Assert.StartsWith(
            "You asked for a call on 12 March 2024 without their leave.",
            finding.Text,
            StringComparison.Ordinal
        );
        Assert.Empty(Of([asks, Answer("r", Ask.Call) with { Purpose = Purpose.Service }], policy).Findings);
    }

    private static Review Found(Interaction[] life, Touch touch, string rule, FindingKind kind)
    {
        Interaction[] whole = [.. life, touch];
        var review = Of(whole);
        var finding = Assert.Single(review.Findings);
        Assert.Equal((kind, rule, touch), (finding.Kind, finding.Reason?.Rule, finding.Interaction));
        Assert.Equal(kind == FindingKind.AskTooBig ? Verdict.TooBig : Verdict.TooSoon, Tried(whole));
        Assert.Equal(
            0,
            Backtest.Of(Story.Of(whole), Policy.Default, At("2024-03-14 18:00")).Count(Duty.Answer, DutyFate.Never)
        );
        return review;
    }

    private static Touch Answer(string to, Ask ask) => Story.Mail("t", "2024-03-12 10:00", ask) with { InReplyTo = to };

    private static Review Of(Interaction[] life, Policy? policy = null) =>
        Review.Of(Story.Of(life), policy ?? Policy.Default, At("2024-03-14 18:00"));

    private static Verdict Tried(Interaction[] life) =>
        Backtest
            .Of(Story.Of(life), Policy.Default, At("2024-03-14 18:00"))
            .Trials.Single(trial => trial.Touch.Id == "t")
            .Verdict;

    private static Instant At(string local) => Story.At(local);
}
