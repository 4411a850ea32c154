using static Cadence.Tests.Lifelike.Story;

namespace Cadence.Tests;

/// <summary>What opens and closes the door. Nights and weekends aside: questions are asked at noon on working days.</summary>
public sealed class DoorTests
{
    private static readonly Reply Hello = Wrote("i1", "2024-01-02 10:00");

    [Fact]
    public void TimeRequested_PausesUntilTheDate()
    {
        var later = new TimeRequested("i2", At("2024-01-03 10:00")) { Until = On("2024-02-14") };
        Assert.Equal(Standing.Paused, Assess("2024-02-13 23:59", Hello, later).Standing);
        Assert.Equal(Standing.Open, Assess("2024-02-14 00:00", Hello, later).Standing);
        Assert.Equal(At("2024-02-14 09:00"), WaitsUntil(Decide("2024-01-10 12:00", Hello, later)));
    }

    [Fact]
    public void TimeRequested_ReplacesTheOldDate_WhenANewerIsNamed()
    {
        var first = new TimeRequested("i2", At("2024-01-03 10:00")) { Until = On("2024-03-14") };
        var second = new TimeRequested("i3", At("2024-01-04 10:00")) { Until = On("2024-02-05") };
        Assert.Equal(At("2024-02-05 09:00"), WaitsUntil(Decide("2024-01-10 12:00", first, second)));
    }

    [Theory]
    [InlineData(null)]
    [InlineData("2023-12-01")]
    public void TimeRequested_PausesForThirtyDaysAndOwesNothing_WhenUndatedOrPast(string? date)
    {
        var later = new TimeRequested("i2", At("2024-01-03 10:00")) { Until = date is null ? null : On(date) };
        Assert.Equal(Standing.Paused, Assess("2024-02-02 09:59", later).Standing);
        Assert.Equal(Standing.Open, Assess("2024-02-02 10:00", later).Standing);
        Assert.IsType<Decision.Reach>(Decide("2024-02-02 12:00", later));
    }

    [Fact]
    public void TimeRequested_NeverShortens_WhenUndated()
    {
        var dated = new TimeRequested("i2", At("2024-01-03 10:00")) { Until = On("2024-06-03") };
        var vague = new TimeRequested("i3", At("2024-01-04 10:00"));
        Assert.Equal(At("2024-06-03 09:00"), WaitsUntil(Decide("2024-01-10 12:00", dated, vague)));
    }

    /// <summary>
    /// Who asks for time without naming a day still wants to be asked again on the day they named, unless it comes before that
    /// time is over.
    /// </summary>
    [Theory]
    [InlineData("2024-05-06", "2024-05-06 12:00", true)]
    [InlineData("2024-01-22", "2024-02-05 12:00", false)]
    public void TimeRequested_LeavesALaterDate_WhenUndated(string named, string then, bool isOwed)
    {
        var no = new Decline("i2", At("2024-01-03 10:00"), DeclineKind.NotNow) { Until = On(named) };
        var thanks = Mail("i3", "2024-01-03 11:00", Ask.Nothing) with { InReplyTo = "i2" };
        foreach (var until in (LocalDate?[])[null, On("2023-12-01")])
        {
            var vague = new TimeRequested("i4", At("2024-01-04 10:00")) { Until = until };
            Assert.Equal(isOwed, Decide(then, Hello, no, thanks, vague) is Decision.Respond { Duty: Duty.Reconvening });
        }
    }

    [Fact]
    public void Absence_LastsUntilTheDayAfterTheReturn()
    {
        var away = new Absence("i2", At("2024-01-03 10:00")) { Until = On("2024-01-15") };
        Assert.Equal(Standing.Away, Assess("2024-01-15 23:59", Hello, away).Standing);
        Assert.Equal(At("2024-01-16 09:00"), WaitsUntil(Decide("2024-01-10 12:00", Hello, away)));
    }

    [Fact]
    public void Absence_LastsSevenDays_WhenUndated()
    {
        var away = new Absence("i2", At("2024-01-03 10:00"));
        Assert.Equal(At("2024-01-10 10:00"), WaitsUntil(Decide("2024-01-08 12:00", Hello, away)));
    }

    [Fact]
    public void Decline_StaysSilentUntilTheDate_WhenDated()
    {
        var no = new Decline("i2", At("2024-01-03 10:00"), DeclineKind.NotNow) { Until = On("2024-04-10") };
        var thanks = Mail("i3", "2024-01-03 11:00", Ask.Nothing) with { InReplyTo = "i2" };
        Assert.Equal(Standing.Declined, Assess("2024-04-09 12:00", Hello, no, thanks).Standing);
        Assert.Equal(At("2024-04-10 09:00"), WaitsUntil(Decide("2024-01-10 12:00", Hello, no, thanks)));
        Assert.Equal(Duty.Reconvening, Duty("2024-04-10 12:00", Hello, no, thanks));
    }

    [Fact]
    public void Decline_StaysInTouchWithNothingAsked_WhenUndated()
    {
        var no = new Decline("i2", At("2024-01-03 10:00"), DeclineKind.NotNow);
        var thanks = Mail("i3", "2024-01-03 11:00", Ask.Nothing) with { InReplyTo = "i2" };
        Assert.Equal(At("2024-02-02 11:00"), WaitsUntil(Decide("2024-01-10 12:00", Hello, no, thanks)));
        var warm = Assert.IsType<Decision.Reach>(Decide("2024-02-02 12:00", Hello, no, thanks));
        Assert.All(warm.Asks, ask => Assert.Equal(Ask.Nothing, ask.Ask));
        Assert.Equal(Standing.Declined, Assess("2024-04-02 10:59", Hello, no, thanks).Standing);
        Assert.Equal(Ask.Call, Assert.IsType<Decision.Reach>(Decide("2024-04-02 12:00", Hello, no, thanks)).AskCeiling);
    }

    [Fact]
    public void Decline_IsTriedAgainThirtyDaysAfterTheAcknowledgement_WhenThatWasLate()
    {
        var no = new Decline("i2", At("2024-01-03 10:00"), DeclineKind.NotNow);
        var late = Mail("i3", "2024-03-27 11:00", Ask.Nothing) with { InReplyTo = "i2" };
        Assert.Equal(Standing.Declined, Assess("2024-04-26 10:59", Hello, no, late).Standing);
        Assert.Equal(Standing.Open, Assess("2024-04-26 11:00", Hello, no, late).Standing);
    }

    [Fact]
    public void Decline_Stands_UntilItIsAcknowledgedHoweverLate()
    {
        var no = new Decline("i2", At("2024-01-03 10:00"), DeclineKind.NotNow);
        Assert.Equal(Standing.Declined, Assess("2024-09-02 12:00", Hello, no).Standing);
    }

    /// <summary>What had ended before it was recorded is over as after a "not ever", until the buyer acts in any way.</summary>
    [Fact]
    public void Baseline_IsLeft_WhenItHadEnded()
    {
        var ended = new Baseline("i1", At("2024-01-02 10:00"), Stage.Dissolution);
        foreach (string now in (string[])["2024-01-03 12:00", "2024-01-06 12:00", "2034-01-04 12:00"])
        {
            var leave = Assert.IsType<Decision.Leave>(Decide(now, ended));
            var reason = Assert.Single(leave.Reasons);
            Assert.Equal(("proportion", ended), (reason.Rule, Assert.Single(reason.Evidence)));
            Assert.Contains("had ended", reason.Text, StringComparison.Ordinal);
            foreach (var ask in Enum.GetValues<Ask>())
            {
                var required = Assert.IsType<Permission.Requires>(
                    Policy.Default.When(Of(ended), new(ask, Channel.Email), At(now))
                );
                Assert.True(required.Requirements.HasFlag(Requirements.Signal) || ask > Ask.Attention);
                Assert.Null(required.LargestAskNow);
            }
        }

        var visit = new Signal("i2", At("2024-02-05 10:00"), SignalKind.Visit);
        Assert.Equal(Stage.Awareness, Assess("2024-02-05 12:00", ended, visit).Stage);
        Assert.IsType<Decision.Reach>(Decide("2024-02-05 12:00", ended, visit));
        Assert.Equal(Duty.Answer, Duty("2024-02-05 12:00", ended, Asked("i2", "2024-02-05 10:00")));

        // A policy that does not measure what a relationship bears permits all that the buyer has not forbidden.
        Assert.IsType<Decision.Reach>(Policy.Empty.Decide(Of(ended), At("2024-02-05 12:00")));
    }

    /// <summary>What was owed when it ended is still owed, and a meeting that is agreed is waited for.</summary>
    [Fact]
    public void Baseline_LeavesWhatIsOwed_WhenItHadEnded()
    {
        var question = new Inquiry("i1", At("2024-01-02 09:00")) { Requests = Ask.Meeting };
        var ended = new Baseline("i2", At("2024-01-02 10:00"), Stage.Dissolution);
        var answer = Mail("i3", "2024-01-02 13:00", Ask.Nothing) with { InReplyTo = "i1" };
        Assert.Equal(Duty.Answer, Duty("2024-01-02 12:00", question, ended));
        Assert.Equal(Ask.Nothing, Assess("2024-01-02 12:00", question, ended).AskCeiling);
        Assert.IsType<Decision.Leave>(Decide("2024-01-03 12:00", question, ended, answer));
        Assert.Empty(Review.Of(Of(question, ended, answer), Policy.Default, At("2024-02-01 12:00")).Findings);

        var booked = Booked("i1", "2024-01-02 09:00", Party.Seller, "2024-01-05 10:00");
        Assert.Equal(At("2024-01-05 10:00"), WaitsUntil(Decide("2024-01-03 12:00", booked, ended)));
        Assert.Equal(Duty.Meeting, Duty("2024-01-05 10:00", booked, ended));
        Assert.IsType<Decision.Leave>(Decide("2024-01-08 18:00", booked, ended));

        var touch = Mail("i3", "2024-01-03 13:00", Ask.Nothing);
        var finding = Assert.Single(Review.Of(Of(ended, touch), Policy.Default, At("2024-02-01 12:00")).Findings);
        Assert.Equal((FindingKind.AskTooSoon, touch), (finding.Kind, finding.Interaction));
        Assert.IsType<Decision.Leave>(finding.Instead);
    }

    [Fact]
    public void Decline_IsLeft_WhenNotEverAndAcknowledged()
    {
        var never = new Decline("i2", At("2024-01-03 10:00"), DeclineKind.NotEver);
        Assert.Equal(Duty.Acknowledgement, Duty("2024-01-03 12:00", Hello, never));
        Assert.Equal(Stage.Dissolution, Assess("2024-01-03 12:00", Hello, never).Stage);
        var thanks = Mail("i3", "2024-01-03 13:00", Ask.Nothing);
        Assert.IsType<Decision.Leave>(Decide("2024-01-04 12:00", Hello, never, thanks));
        Assert.IsType<Decision.Leave>(Decide("2034-01-04 12:00", Hello, never, thanks));
    }

    [Fact]
    public void NoSale_IsADeclineThatIsAcknowledged()
    {
        var held = Met("i2", "2024-01-03 10:00", MeetingOutcome.NoSale);
        Assert.Equal(Standing.Declined, Assess("2024-04-02 10:59", Hello, held).Standing);
        Assert.Equal(Standing.Open, Assess("2024-04-02 11:00", Hello, held).Standing);
        Assert.Equal(At("2024-02-02 10:00"), WaitsUntil(Decide("2024-01-03 12:00", Hello, held)));
    }

    [Fact]
    public void Suspension_LastsUntilItsDate()
    {
        var back = new Suspension("i2", At("2024-01-03 10:00")) { Until = On("2024-03-04") };
        Assert.Equal(Standing.Suspended, Assess("2024-03-03 12:00", Hello, back).Standing);
        Assert.Equal(At("2024-03-04 09:00"), WaitsUntil(Decide("2024-01-10 12:00", Hello, back)));
    }

    [Fact]
    public void Suspension_LastsAsPatienceWould_WhenUndated()
    {
        var first = new Suspension("i2", At("2024-01-03 10:00"));
        Assert.Equal(Standing.Suspended, Assess("2024-04-02 10:59", Hello, first).Standing);
        Assert.Equal(Standing.Open, Assess("2024-04-02 11:00", Hello, first).Standing);
        var second = new Suspension("i3", At("2024-04-03 10:00"));
        Assert.Equal(Standing.Suspended, Assess("2024-09-30 09:59", Hello, first, second).Standing);
        Assert.Equal(Standing.Open, Assess("2024-09-30 10:00", Hello, first, second).Standing);
    }

    [Fact]
    public void OptOut_ClosesItsChannelAndPurpose()
    {
        var no = new OptOut("i2", At("2024-01-03 10:00")) { Channel = Channel.Email, Purpose = Purpose.Sales };
        var reach = Assert.IsType<Decision.Reach>(Decide("2024-01-03 12:00", Hello, no));
        Assert.DoesNotContain(reach.Asks, ask => ask.Channel == Channel.Email);
        Assert.Equal(Channel.Phone, reach.Asks[0].Channel);
        var question = Asked("i3", "2024-01-03 11:00");
        var respond = Assert.IsType<Decision.Respond>(Decide("2024-01-03 12:00", Hello, no, question));
        Assert.Equal(Channel.Email, respond.Channels[0]);
    }

    [Fact]
    public void OptOut_ClosesEverything_WhenNoScopeIsSaid()
    {
        var no = new OptOut("i2", At("2024-01-03 10:00"));
        Assert.Equal(Standing.Closed, Assess("2024-01-03 12:00", Hello, no).Standing);
        Assert.Equal(Stage.Dissolution, Assess("2024-01-03 12:00", Hello, no).Stage);
        Assert.IsType<Decision.Leave>(Decide("2024-01-03 12:00", Hello, no, Asked("i3", "2024-01-03 11:00")));
    }

    /// <summary>A named date stands, whatever else says no without a date.</summary>
    [Fact]
    public void Decline_KeepsTheDateNamedBefore_WhenItNamesNone()
    {
        var dated = new Decline("i2", At("2024-01-03 11:00"), DeclineKind.NotNow) { Until = On("2024-12-02") };
        Interaction[] later =
        [
            new Decline("i3", At("2024-01-10 11:00"), DeclineKind.NotNow),
            Met("i3", "2024-01-10 11:00", MeetingOutcome.NoSale),
            Met("i1", "2024-01-03 11:00", MeetingOutcome.NoSale),
        ];
        foreach (var again in later)
        {
            var thanks = Mail("t", "2024-01-10 12:00", Ask.Nothing);
            Assert.Equal(At("2024-12-02 09:00"), WaitsUntil(Decide("2024-04-10 12:00", dated, again, thanks)));
            Assert.Equal(Standing.Declined, Assess("2024-12-01 12:00", dated, again, thanks).Standing);
        }

        var never = new Decline("i3", At("2024-01-10 11:00"), DeclineKind.NotEver);
        Assert.IsType<Decision.Leave>(
            Decide("2024-12-03 12:00", dated, never, Mail("t", "2024-01-10 12:00", Ask.Nothing))
        );
    }

    public static TheoryData<Interaction> Spoken =>
        new()
        {
            Wrote("s", "2024-01-05 10:00"),
            new Referral("s", At("2024-01-05 10:00")),
            new OptIn("s", At("2024-01-05 10:00"), ConsentBasis.Express),
            new MeetingCancelled("s", At("2024-01-05 10:00"), Party.Buyer, "m"),
            Met("s", "2024-01-05 10:00"),
        };

    /// <summary>Time that the seller gave up is kept free until the buyer speaks, whatever the buyer says.</summary>
    [Theory]
    [MemberData(nameof(Spoken))]
    public void MeetingGivenUp_StandsUntilTheBuyerSpeaks(Interaction said)
    {
        var booked = Booked("b", "2024-01-03 10:00", Party.Buyer, "2024-02-20 10:00");
        var off = new MeetingCancelled("c", At("2024-01-04 10:00"), Party.Seller, "m");
        Assert.IsType<Decision.Wait>(Decide("2024-01-08 12:00", Hello, booked, off));
        Assert.IsType<Decision.Reach>(Decide("2024-01-08 12:00", Hello, booked, off, said));
        Assert.IsType<Decision.Wait>(
            Decide("2024-01-08 12:00", Hello, booked, off, new Signal("s", At("2024-01-05 10:00"), SignalKind.Open))
        );
    }

    [Fact]
    public void Suspension_IsLiftedByAMeeting()
    {
        var rest = new Suspension("s", At("2024-01-03 10:00"));
        Assert.IsType<Decision.Wait>(Decide("2024-01-12 12:00", rest));
        Assert.IsType<Decision.Reach>(Decide("2024-01-12 12:00", rest, Met("m", "2024-01-10 10:00")));
    }

    [Fact]
    public void OptIn_OpensWhatAnOptOutClosed_WhenExpressAndNewer()
    {
        var no = new OptOut("i2", At("2024-01-03 10:00"));
        var yes = new OptIn("i3", At("2024-01-03 10:01"), ConsentBasis.Express) { Channel = Channel.Email };
        var reach = Assert.IsType<Decision.Reach>(Decide("2024-01-03 12:00", Hello, no, yes));
        Assert.Equal(Channel.Email, Assert.Single(reach.Asks).Channel);
    }

    [Fact]
    public void OptIn_OpensNothing_WhenImpliedOlderOrAtTheSameInstant()
    {
        var no = new OptOut("i2", At("2024-01-03 10:00"));
        var implied = new OptIn("i3", At("2024-01-03 11:00"), ConsentBasis.Implied);
        var older = new OptIn("i4", At("2024-01-03 09:00"), ConsentBasis.Express);
        var same = new OptIn("i1a", At("2024-01-03 10:00"), ConsentBasis.Express);
        var after = new OptIn("i9", At("2024-01-03 10:00"), ConsentBasis.Express);
        Assert.IsType<Decision.Leave>(Decide("2024-01-03 12:00", no, implied, older, same, after));
    }

    [Fact]
    public void OptIn_IsValidThroughItsLastDay()
    {
        var no = new OptOut("i2", At("2024-01-03 10:00"));
        var yes = new OptIn("i3", At("2024-01-03 10:01"), ConsentBasis.Express) { Expires = On("2024-01-10") };
        Assert.Equal(Standing.Open, Assess("2024-01-10 23:59", no, yes).Standing);
        Assert.Equal(Standing.Closed, Assess("2024-01-11 00:00", no, yes).Standing);
    }

    [Fact]
    public void Wait_EndsAsLeave_WhenTheLastOptInExpires()
    {
        var no = new OptOut("i1", At("2024-01-03 10:00"));
        var yes = new OptIn("i2", At("2024-01-03 10:01"), ConsentBasis.Express) { Expires = On("2024-01-04") };
        var mail = Mail("i3", "2024-01-03 11:00");
        Assert.Equal(At("2024-01-05 00:00"), WaitsUntil(Decide("2024-01-03 12:00", no, yes, mail)));
        Assert.IsType<Decision.Leave>(Decide("2024-01-05 00:00", no, yes, mail));
    }

    public static TheoryData<Interaction> Openings =>
        [
            new Reply("o", At("2024-01-05 10:00")) { Requests = Ask.Meeting },
            new Inquiry("o", At("2024-01-05 10:00")) { Requests = Ask.Call },
            Booked("o", "2024-01-05 10:00", Party.Buyer, "2024-01-09 10:00"),
            new Purchase("o", At("2024-01-05 10:00")),
            Met("o", "2024-01-05 10:00", MeetingOutcome.Advance),
            Met("o", "2024-01-05 10:00", MeetingOutcome.Order),
        ];

    [Theory]
    [MemberData(nameof(Openings))]
    public void Opening_LiftsPauseDeclineAbsenceAndSuspension(Interaction opening)
    {
        Interaction[] closed =
        [
            new TimeRequested("i2", At("2024-01-03 10:00")) { Until = On("2024-06-03") },
            new Decline("i3", At("2024-01-03 11:00"), DeclineKind.NotNow),
            new Absence("i4", At("2024-01-03 12:00")) { Until = On("2024-05-03") },
            new Suspension("i5", At("2024-01-03 13:00")),
        ];
        Assert.All(closed, one => Assert.Equal(Standing.Open, Assess("2024-01-05 12:00", one, opening).Standing));
        Assert.Equal(Standing.Open, Assess("2024-01-05 12:00", [.. closed, opening]).Standing);
    }

    public static TheoryData<Interaction> NoOpenings =>
        [
            Wrote("o", "2024-01-05 10:00"),
            Asked("o", "2024-01-05 10:00"),
            new Signal("o", At("2024-01-05 10:00"), SignalKind.Download),
            Booked("o", "2024-01-05 10:00", Party.Seller, "2024-01-05 10:10", 5),
            Met("o", "2024-01-05 10:00"),
        ];

    [Theory]
    [MemberData(nameof(NoOpenings))]
    public void AnythingElse_LeavesAPauseAndADeclineAsTheyAre(Interaction other)
    {
        var later = new TimeRequested("i2", At("2024-01-03 10:00")) { Until = On("2024-06-03") };
        var no = new Decline("i2", At("2024-01-03 10:00"), DeclineKind.NotNow) { Until = On("2024-06-03") };
        Assert.Equal(Standing.Paused, Assess("2024-01-05 12:00", later, other).Standing);
        Assert.Equal(Standing.Declined, Assess("2024-01-05 12:00", no, other).Standing);
    }

    [Fact]
    public void Reply_LiftsASuspension_WhenItRequestsNothing()
    {
        var back = new Suspension("i2", At("2024-01-03 10:00"));
        Assert.Equal(Standing.Open, Assess("2024-01-05 12:00", back, Wrote("o", "2024-01-05 10:00")).Standing);
        Assert.Equal(
            Standing.Suspended,
            Assess("2024-01-05 12:00", back, new Signal("o", At("2024-01-05 10:00"), SignalKind.Visit)).Standing
        );
    }

    [Fact]
    public void Bounce_PutsItsChannelOut_UntilTheBuyerIsHeardOnIt()
    {
        var mail = Mail("i2", "2024-01-03 10:00");
        var bounce = new Bounce("i3", At("2024-01-03 10:01")) { Channel = Channel.Email };
        var reach = Assert.IsType<Decision.Reach>(Decide("2024-01-03 12:00", Hello, mail, bounce));
        Assert.DoesNotContain(reach.Asks, ask => ask.Channel == Channel.Email);
        Assert.Equal(0, reach.Assessment.Pressure);
        var again = Assert.IsType<Decision.Reach>(
            Decide("2024-01-03 12:00", Hello, mail, bounce, Wrote("i4", "2024-01-03 11:00"))
        );
        Assert.Equal(Channel.Email, again.Asks[0].Channel);
    }

    [Fact]
    public void Standing_NamesTheFirst_WhenSeveralHold()
    {
        Interaction[] all =
        [
            new Suspension("i1", At("2024-01-03 10:00")),
            new Absence("i2", At("2024-01-03 10:10")) { Until = On("2024-02-01") },
            new TimeRequested("i3", At("2024-01-03 10:20")) { Until = On("2024-03-01") },
            new Decline("i4", At("2024-01-03 10:30"), DeclineKind.NotNow),
            new OptOut("i5", At("2024-01-03 10:40")) { Purpose = Purpose.Sales },
        ];
        Standing[] names = [Standing.Suspended, Standing.Away, Standing.Paused, Standing.Declined, Standing.Closed];
        for (int i = 0; i < all.Length; i++)
        {
            Assert.Equal(names[i], Assess("2024-01-04 12:00", all[..(i + 1)]).Standing);
        }
    }
}
