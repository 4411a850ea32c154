using static Cadence.Tests.Rescheduling.Ask;

namespace Cadence.Tests.Rescheduling;

/// <summary>When a step back comes back: on the buyer's own date, if they named one.</summary>
public sealed class StepBackTests
{
    private static readonly MeetingMoved[] TwiceMoved =
    [
        new("once", At(4, 9), Party.Buyer, "m", At(13, 10)),
        new("twice", At(5, 9), Party.Buyer, "m", At(16, 10)),
    ];

    /// <summary>They asked for time until 20 April, and put it off for the third time: that is the date.</summary>
    [Fact]
    public void ItComesBackOnTheDateThatTheBuyerAskedFor()
    {
        var pause = new TimeRequested("busy", At(9, 12)) { Until = Until.On(new(2026, 4, 20)) };
        var back = AssertPromiseKept(On(4, 20, 0), By(Party.Buyer), pause);

        Assert.Equal(
            [RescheduleRule.BuyerMovesAgain, RescheduleRule.RequestedTime],
            back.Reasons.Select(reason => reason.Rule)
        );
    }

    /// <summary>They said not now, and named 20 March: the seller who cannot keep the meeting comes back then.</summary>
    [Fact]
    public void ItComesBackOnTheDateThatTheirNoNamed()
    {
        var no = new Decline("no", At(6, 9), DeclineKind.NotNow) { Until = Until.On(new(2026, 3, 20)) };
        var said = new Touch("said", At(6, 12)) { Ask = Cadence.Ask.Nothing, InReplyTo = "no" };

        AssertPromiseKept(On(3, 20, 0), By(Party.Seller), no, said);
    }

    /// <summary>The newest date counts, as it does for the duty to come back.</summary>
    [Fact]
    public void TheNewestOfTheirDatesCounts()
    {
        var pause = new TimeRequested("busy", At(6, 9)) { Until = Until.On(new(2026, 4, 20)) };
        var no = new Decline("no", At(9, 9), DeclineKind.NotNow) { Until = Until.On(new(2026, 3, 20)) };
        var said = new Touch("said", At(9, 12)) { Ask = Cadence.Ask.Nothing, InReplyTo = "no" };

        AssertPromiseKept(On(3, 20, 0), By(Party.Seller), pause, no, said);
    }

    /// <summary>Without a date of theirs it is a rest of ninety days, and never within a pause or an absence.</summary>
    [Fact]
    public void WithoutADateItRests()
    {
        var undated = new TimeRequested("busy", At(9, 12));
        var away = new Absence("away", At(9, 12)) { Until = Until.On(new(2026, 7, 1)) };

        Assert.Equal(Tuesday + Duration.FromDays(90), Back(By(Party.Buyer)).Until);
        Assert.Equal(Tuesday + Duration.FromDays(90), Back(By(Party.Buyer), undated).Until);
        Assert.Equal(On(7, 2, 0), Back(By(Party.Buyer), away).Until);
    }

    private static RescheduleDecision.StepBack AssertPromiseKept(
        Instant date,
        RescheduleRequest request,
        params Interaction[] said
    )
    {
        var back = Back(request, said);
        var recorded = Assert.IsType<Suspension>(back.Record[^1]);
        var after = Policy.Default.Decide(Relation([Booked, .. TwiceMoved, .. said, .. back.Record]), Tuesday);

        Assert.Equal(date, back.Until);
        Assert.Equal(Until.At(date), recorded.Until);
        // Their office opens at nine.
        Assert.Equal(date + Duration.FromHours(9), Assert.IsType<Decision.Wait>(after).Until);
        return back;
    }

    private static RescheduleDecision.StepBack Back(RescheduleRequest request, params Interaction[] said) =>
        Assert.IsType<RescheduleDecision.StepBack>(
            Decide(request, Tuesday, [Seller, Buyer], [Booked, .. TwiceMoved, .. said])
        );
}
