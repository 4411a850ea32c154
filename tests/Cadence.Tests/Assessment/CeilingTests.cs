using static Cadence.Tests.Lifelike.Story;

namespace Cadence.Tests;

/// <summary>How deep a relationship is, and what it bears.</summary>
public sealed class CeilingTests
{
    private static readonly MeetingHeld Advance = Met("a", "2024-01-02 10:00", MeetingOutcome.Advance);

    public static TheoryData<Interaction[], Stage, Ask> Stages =>
        new()
        {
            { [], Stage.Unaware, Ask.Attention },
            { [new Signal("x", At("2024-01-02 10:00"), SignalKind.Open)], Stage.Unaware, Ask.Attention },
            { [new Absence("x", At("2024-01-02 10:00"))], Stage.Unaware, Ask.Attention },
            { [new Signal("x", At("2024-01-02 10:00"), SignalKind.Visit)], Stage.Awareness, Ask.Reply },
            { [new Signal("x", At("2024-01-02 10:00"), SignalKind.Attendance)], Stage.Awareness, Ask.Reply },
            { [Wrote("x", "2024-01-02 10:00")], Stage.Exploration, Ask.Call },
            { [Asked("x", "2024-01-02 10:00")], Stage.Exploration, Ask.Call },
            { [new TimeRequested("x", At("2024-01-02 10:00"))], Stage.Exploration, Ask.Call },
            { [Met("x", "2024-01-02 10:00")], Stage.Exploration, Ask.Meeting },
            { [Advance], Stage.Expansion, Ask.Evaluation },
            { [new Referral("x", At("2024-01-02 10:00"))], Stage.Expansion, Ask.Evaluation },
            { [Advance, Met("b", "2024-01-02 11:00", MeetingOutcome.Advance)], Stage.Expansion, Ask.Commitment },
            { [Met("x", "2024-01-02 10:00", MeetingOutcome.Order)], Stage.Commitment, Ask.Commitment },
            { [new Purchase("x", At("2024-01-02 10:00"))], Stage.Commitment, Ask.Commitment },
            { [new Baseline("x", At("2024-01-02 10:00"), Stage.Expansion)], Stage.Expansion, Ask.Evaluation },
            {
                [Advance, new Decline("x", At("2024-01-02 11:00"), DeclineKind.NotEver)],
                Stage.Dissolution,
                Ask.Nothing
            },
            {
                [
                    Advance,
                    new Decline("x", At("2024-01-02 11:00"), DeclineKind.NotEver),
                    new Signal("y", At("2024-01-02 12:00"), SignalKind.Visit),
                ],
                Stage.Expansion,
                Ask.Evaluation
            },
        };

    [Theory]
    [MemberData(nameof(Stages))]
    public void Acts_RaiseTheStageAndTheCeiling(Interaction[] acts, Stage stage, Ask ceiling)
    {
        var assessment = Assess("2024-01-03 12:00", acts);
        Assert.Equal((stage, ceiling), (assessment.Stage, assessment.AskCeiling));
    }

    /// <summary>
    /// A reason names what gives the ceiling: the deed that bears as much, both of two, and the ask or the silence that lowered it.
    /// </summary>
    [Fact]
    public void Proportion_NamesWhatGivesTheCeiling()
    {
        var (wrote, met) = (Wrote("x", "2024-01-02 09:00"), Met("m", "2024-01-02 10:00"));
        var second = Met("b", "2024-01-02 11:00", MeetingOutcome.Advance);
        var asked = Mail("t", "2024-01-03 10:00", Ask.Call);
        var wish = Asked("q", "2024-01-02 12:00") with { Requests = Ask.Evaluation };
        Assert.Equal([wrote], Named("2024-01-03 12:00", wrote));
        Assert.Equal([met], Named("2024-01-03 12:00", wrote, met));
        Assert.Equal(
            [wish],
            Named("2024-01-03 12:00", wrote, wish, Mail("t", "2024-01-03 10:00") with { InReplyTo = "q" })
        );
        Assert.Equal([wrote, asked], Named("2024-02-12 12:00", wrote, asked));
        Assert.Equal([Advance, asked], Named("2025-06-03 12:00", Advance, asked, Mail("u", "2024-02-09 10:00")));

        var open = Assert.Single(
            Assert.IsType<Decision.Reach>(Decide("2024-01-03 12:00", wrote, Advance, second)).Reasons
        );
        Assert.Equal("open", open.Rule);
        Assert.Equal([Advance, second], open.Evidence);

        static IReadOnlyList<Interaction> Named(string now, params Interaction[] known) =>
            Assert
                .IsType<Decision.Reach>((Policy.Empty & new ProportionRule()).Decide(Of(known), At(now)))
                .Reasons[0]
                .Evidence;
    }

    [Fact]
    public void AskCeiling_IsLoweredByOne_WhileTheLastAskOfThatSizeIsUnanswered()
    {
        Assert.Equal(Ask.Evaluation, Assess("2024-01-04 12:00", Advance, Wrote("x", "2024-01-02 12:00")).AskCeiling);
        Assert.Equal(
            Ask.Meeting,
            Assess("2024-01-04 12:00", Advance, Mail("t", "2024-01-03 10:00", Ask.Evaluation)).AskCeiling
        );
        Assert.Equal(Ask.Evaluation, Assess("2024-01-04 12:00", Advance, Mail("t", "2024-01-03 10:00")).AskCeiling);
    }

    [Fact]
    public void AskCeiling_IsLoweredByOne_WhileTheSilenceHasHalvedInterest()
    {
        var mail = Mail("t", "2024-01-03 10:00");
        double free = Assess("2024-01-03 10:00", Advance, mail).Interest;
        var low = Assess("2025-06-03 10:00", Advance, mail);
        Assert.True(low.Interest <= free / 2);
        Assert.Equal(Ask.Meeting, low.AskCeiling);
    }

    [Fact]
    public void AskCeiling_IsNeverLoweredUnderAttention() =>
        Assert.Equal(
            Ask.Attention,
            Assess("2026-01-04 12:00", Mail("t", "2024-01-03 10:00", Ask.Attention)).AskCeiling
        );

    [Fact]
    public void AskCeiling_IsRaisedToWhatTheBuyerRequests_UntilPatienceIsSpent()
    {
        Interaction[] asked =
        [
            Wrote("x", "2024-01-02 10:00") with
            {
                Requests = Ask.Evaluation,
            },
            Mail("a", "2024-01-02 11:00") with
            {
                InReplyTo = "x",
            },
            Mail("b", "2024-01-03 10:00"),
            Mail("c", "2024-01-04 10:00"),
        ];
        Assert.Equal(Ask.Evaluation, Assess("2024-01-05 09:00", asked).AskCeiling);
        Interaction[] spent = [.. asked, Mail("d", "2024-01-05 10:00")];
        Assert.Equal(Ask.Call, Assess("2024-01-05 10:00", spent).AskCeiling);

        // The answer to what they asked for is not a follow-up, whatever came before it.
        Interaction[] longer = [Mail("z", "2024-01-01 10:00"), .. asked];
        Assert.Equal(Ask.Evaluation, Assess("2024-01-04 11:00", longer).AskCeiling);
        var visit = new Signal("v", At("2024-01-05 11:00"), SignalKind.Visit);
        Assert.Equal(Ask.Call, Assess("2024-01-05 12:00", [.. spent, visit]).AskCeiling);
    }

    [Fact]
    public void AskCeiling_IsRaisedToWhatTheBuyerRequests_UntilItIsHeldDeclinedOrSteppedBackFrom()
    {
        var request = Wrote("x", "2024-01-02 10:00") with { Requests = Ask.Evaluation };
        Assert.Equal(Ask.Evaluation, Assess("2024-01-03 12:00", request).AskCeiling);
        var held = Met("h", "2024-01-03 10:00", MeetingOutcome.NoSale);
        Assert.Equal(Ask.Meeting, Assess("2024-01-03 12:00", request, held).AskCeiling);

        // A conversation fulfils a requested meeting, but not a requested evaluation.
        var talked = Met("h", "2024-01-03 10:00");
        Assert.Equal(Ask.Evaluation, Assess("2024-01-03 12:00", request, talked).AskCeiling);
        Assert.Equal(
            Ask.Meeting,
            Assess("2024-01-03 12:00", request with { Requests = Ask.Meeting }, talked).AskCeiling
        );
        Assert.Equal(
            Ask.Call,
            Assess("2024-01-03 12:00", request, new Decline("d", At("2024-01-03 10:00"), DeclineKind.NotNow)).AskCeiling
        );
        Assert.Equal(
            Ask.Call,
            Assess("2024-01-03 12:00", request, new Suspension("s", At("2024-01-03 10:00"))).AskCeiling
        );
    }

    [Fact]
    public void Silence_NeverLowersTheStage() =>
        Assert.Equal(Stage.Commitment, Assess("2044-01-04 12:00", new Purchase("x", At("2024-01-02 10:00"))).Stage);

    [Fact]
    public void Velocity_QuickensAndSlows_WithTheBuyersOwnGaps()
    {
        var quick = new List<Interaction>();
        var slow = new List<Interaction>();
        var at = At("2024-01-02 10:00");
        for (int i = 0; i < 10; i++, at += Duration.FromDays(20))
        {
            quick.AddRange([new Touch($"t{i}", at), new Reply($"u{i}", at + Duration.FromHours(i < 5 ? 200 : 1))]);
            slow.AddRange([new Touch($"t{i}", at), new Reply($"u{i}", at + Duration.FromHours(i < 5 ? 1 : 200))]);
        }

        Assert.Equal((10, Trend.Quickening), VelocityOf(quick));
        Assert.Equal((10, Trend.Slowing), VelocityOf(slow));
        Assert.Equal((0, Trend.Steady), VelocityOf([]));

        (int, Trend) VelocityOf(IEnumerable<Interaction> life)
        {
            var velocity = Assess("2025-01-02 12:00", [.. life]).Velocity;
            return (velocity.Samples, velocity.Trend);
        }
    }
}
