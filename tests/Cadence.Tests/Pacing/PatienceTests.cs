using static Cadence.Tests.Lifelike.Story;

namespace Cadence.Tests;

/// <summary>When the seller steps back, and for how long.</summary>
public sealed class PatienceTests
{
    // A first touch and follow-ups, a month apart, all on working days.
    private static readonly Touch[] Mails =
    [
        Mail("t0", "2024-01-03 10:00", Ask.Attention),
        Mail("t1", "2024-02-05 10:00", Ask.Attention),
        Mail("t2", "2024-03-06 10:00", Ask.Attention),
        Mail("t3", "2024-04-08 10:00", Ask.Attention),
        Mail("t4", "2024-06-10 10:00", Ask.Attention),
    ];

    private const string Later = "2024-06-11 12:00";

    [Theory]
    [InlineData(3, false)]
    [InlineData(4, true)]
    public void Decide_Suspends_AfterThreeUnansweredFollowUps(int touches, bool spent) =>
        Assert.Equal(spent, Decide(Later, [.. Mails.Take(touches)]) is Decision.Suspend);

    [Fact]
    public void Decide_SuspendsForNinetyDaysFromNow_TheFirstTime()
    {
        var suspend = Assert.IsType<Decision.Suspend>(Decide(Later, [.. Mails.Take(4)]));
        Assert.Equal(At(Later) + Duration.FromDays(90), suspend.Until);
        var reason = Assert.Single(suspend.Reasons);
        Assert.Equal(("patience", Requirements.Reply), (reason.Rule, reason.Requires));
        Assert.Equal(["t0", "t1", "t2", "t3"], reason.Evidence.Select(i => i.Id));
    }

    [Fact]
    public void TheLongestSuspension_WinsOverALongerFirstOne()
    {
        var patience = new Patience { Suspension = Duration.FromDays(90), LongestSuspension = Duration.FromDays(30) };
        var decision = Policy.Default.With(patience).Decide(Of([.. Mails.Take(4)]), At(Later));
        Assert.Equal(At(Later) + Duration.FromDays(30), Assert.IsType<Decision.Suspend>(decision).Until);
    }

    [Fact]
    public void FollowUps_DoNotCount_WhenTheyAskNothingDischargeOrAreTheFirst()
    {
        var thanks = Mail("t9", "2024-05-08 10:00", Ask.Nothing);
        Assert.IsNotType<Decision.Suspend>(Decide(Later, [.. Mails.Take(3), thanks]));
        var question = Asked("q", "2023-12-01 10:00");
        var answer = Mail("t9", "2023-12-04 10:00", Ask.Reply) with { InReplyTo = "q" };
        Assert.IsNotType<Decision.Suspend>(Decide(Later, [question, answer, .. Mails.Skip(1).Take(2)]));
    }

    /// <summary>A consent that the seller found in a directory does not count as hearing from the buyer.</summary>
    [Fact]
    public void ImpliedConsent_IsNoAct()
    {
        var listed = new OptIn("o", At("2024-04-09 10:00"), ConsentBasis.Implied);
        Assert.IsType<Decision.Suspend>(Decide(Later, [.. Mails.Take(4), listed]));
        var given = new OptIn("o", At("2024-04-09 10:00"), ConsentBasis.Express);
        Assert.IsType<Decision.Reach>(Decide(Later, [.. Mails.Take(4), given]));
    }

    [Fact]
    public void Act_StartsTheCountAnew()
    {
        var visit = new Signal("v", At("2024-04-09 10:00"), SignalKind.Visit);
        Assert.IsType<Decision.Reach>(Decide(Later, [.. Mails.Take(4), visit]));
        var open = new Signal("v", At("2024-04-09 10:00"), SignalKind.Open);
        Assert.IsType<Decision.Suspend>(Decide(Later, [.. Mails.Take(4), open]));
    }

    [Fact]
    public void Suspension_DoublesEachTimeUpToAYear()
    {
        var life = new List<Interaction>();
        var at = At("2020-01-06 10:00");
        var lengths = new List<double>();
        for (int step = 0; lengths.Count < 5; step++)
        {
            var relationship = Of([.. life]);
            switch (Policy.Default.Decide(relationship, at))
            {
                case Decision.Reach reach:
                    life.Add(reach.Done($"i{step}", at));
                    break;
                case Decision.Suspend suspend:
                    lengths.Add((suspend.Until - at).TotalDays);
                    life.Add(suspend.Done($"i{step}", at));
                    break;
                case Decision.Wait wait:
                    at = wait.Until!.Value;
                    break;
            }
        }

        Assert.Equal([90.0, 180, 360, 365, 365], lengths);
    }

    [Fact]
    public void Suspension_DoesNotStartTheCountAnew_WhenItIsTooShort()
    {
        var brief = new Suspension("s", At(Later)) { Until = On("2024-07-01") };
        Assert.IsType<Decision.Suspend>(Decide("2024-07-05 12:00", [.. Mails.Take(4), brief]));
        var full = new Suspension("s", At(Later));
        Assert.IsType<Decision.Reach>(Decide("2024-09-10 12:00", [.. Mails.Take(4), full]));
    }

    [Fact]
    public void Decide_Suspends_WhenABuyerOnceHeardHasLostInterest()
    {
        var heard = new Signal("v", At("2014-01-06 10:00"), SignalKind.Visit);
        Interaction[] life = [heard, .. Mails.Take(3)];
        var decision = Decide("2034-06-12 12:00", life);
        Assert.True(decision.Assessment.Interest < 0.1);
        Assert.IsType<Decision.Suspend>(decision);
        Assert.IsNotType<Decision.Suspend>(Decide("2034-06-12 12:00", [.. Mails.Take(3)]));
    }

    [Fact]
    public void And_IsTheStricterInEveryRespect()
    {
        var both =
            new Patience { FollowUps = 5, LeastInterest = 0.2 } & new Patience { Suspension = Duration.FromDays(100) };
        Assert.Equal(new Patience { LeastInterest = 0.2, Suspension = Duration.FromDays(100) }, both);
    }

    [Fact]
    public void Patience_BringsTheRuleThatWaitsOutAStepBack()
    {
        var policy = Policy.Empty.With(new Patience { FollowUps = 2 });
        Assert.Contains(new SuspensionRule(), policy.Rules);
        Assert.Throws<ArgumentException>(() => policy.Without("suspension"));
        Assert.DoesNotContain(new SuspensionRule(), policy.Without("patience").Without("suspension").Rules);
    }

    [Fact]
    public void Decide_NeverSuspends_WithoutPatience() =>
        Assert.IsType<Decision.Reach>(Policy.Default.Without("patience").Decide(Of([.. Mails.Take(4)]), At(Later)));
}
