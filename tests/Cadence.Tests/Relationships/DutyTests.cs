using static Cadence.Tests.Lifelike.Story;

namespace Cadence.Tests;

/// <summary>What is owed, by when, and what discharges it. The third of January 2024 is a Wednesday.</summary>
public sealed class DutyTests
{
    public static TheoryData<Interaction, Duty, string> Owed =>
        new()
        {
            { Asked("x", "2024-01-03 10:00"), Duty.Answer, "2024-01-04 17:00" },
            { Wrote("x", "2024-01-03 10:00") with { ExpectsAnswer = true }, Duty.Answer, "2024-01-04 17:00" },
            { Wrote("x", "2024-01-03 10:00") with { Requests = Ask.Call }, Duty.Answer, "2024-01-04 17:00" },
            {
                Asked("x", "2024-01-03 10:00") with
                {
                    ExpectsAnswer = false,
                    Requests = Ask.Evaluation,
                },
                Duty.Answer,
                "2024-01-04 17:00"
            },
            { new Decline("x", At("2024-01-03 10:00"), DeclineKind.NotNow), Duty.Acknowledgement, "2024-01-05 17:00" },
            { new Decline("x", At("2024-01-03 10:00"), DeclineKind.NotEver), Duty.Acknowledgement, "2024-01-05 17:00" },
            { new MeetingMissed("x", At("2024-01-03 10:00"), Party.Seller, "m"), Duty.Apology, "2024-01-04 17:00" },
            { Booked("x", "2024-01-02 10:00", Party.Buyer, "2024-01-03 11:30"), Duty.Meeting, "2024-01-03 11:30" },
            {
                new TimeRequested("x", At("2023-12-03 10:00")) { Until = On("2024-01-03") },
                Duty.Reconvening,
                "2024-01-03 17:00"
            },
        };

    [Theory]
    [MemberData(nameof(Owed))]
    public void Interaction_OwesADutyByItsDate(Interaction source, Duty duty, string by)
    {
        var respond = Assert.IsType<Decision.Respond>(Decide("2024-01-03 12:00", source));
        Assert.Equal((duty, source, At(by)), (respond.Duty, respond.Source, respond.By));
        Assert.NotEmpty(respond.Channels);
    }

    [Theory]
    [MemberData(nameof(Owed))]
    public void Done_DischargesTheDuty(Interaction source, Duty duty, string by)
    {
        _ = by;
        var respond = Assert.IsType<Decision.Respond>(Decide("2024-01-03 12:00", source));
        Assert.NotEqual(duty, Duty("2024-01-03 12:01", source, respond.Done("done", At("2024-01-03 12:01"))));
    }

    /// <summary>Nobody is heard where nobody knows that they met: the channel preferred is not that of the meeting.</summary>
    [Fact]
    public void Done_NamesNoChannelOfAMeeting_WhenNoneIsKnown()
    {
        var call = Booked("x", "2024-01-02 10:00", Party.Buyer, "2024-01-03 11:30") with { Channel = Channel.Phone };
        var anywhere = call with { Channel = null };
        var wrote = Wrote("w", "2024-01-02 11:00") with { Channel = Channel.Message };
        Assert.Equal(Channel.Phone, Held(call).Channel);
        Assert.Null(Held(anywhere).Channel);
        var after = Of(
            wrote,
            anywhere,
            new Bounce("b", At("2024-01-03 11:00")) { Channel = Channel.Email },
            Held(anywhere)
        );
        Assert.Equal(Channel.Message, after.Fold.Reachability.Order[0]);

        // It is held where it was booked, and said again only by the booking.
        var moved = new MeetingMoved("m", At("2024-01-02 12:00"), Party.Buyer, "m", At("2024-01-03 11:45"));
        Assert.Null(Held(call, moved).Channel);
        Assert.Equal(Channel.Phone, Of(wrote, call, moved, Held(call, moved)).Fold.Reachability.Order[0]);

        MeetingHeld Held(params Interaction[] agreed) =>
            Assert.IsType<MeetingHeld>(
                Assert
                    .IsType<Decision.Respond>(Decide("2024-01-03 12:00", [wrote, .. agreed]))
                    .Done("h", At("2024-01-03 12:30"))
            );
    }

    /// <summary>What was done is the touch or the step back itself, to be edited as it is.</summary>
    [Fact]
    public void Done_IsWhatWasDone()
    {
        var reach = Assert.IsType<Decision.Reach>(Decide("2024-01-03 12:00"));
        Assert.Equal(Ask.Nothing, (reach.Done("t", reach.At) with { Ask = Ask.Nothing }).Ask);
        Assert.Equal(reach.Done("t", reach.At, Ask.Nothing), reach.Done("t", reach.At) with { Ask = Ask.Nothing });
    }

    [Theory]
    [MemberData(nameof(Owed))]
    public void HeldMeeting_DischargesEverything(Interaction source, Duty duty, string by)
    {
        _ = (duty, by);
        Assert.Null(Duty("2024-01-03 12:02", source, Met("held", "2024-01-03 12:01")));
    }

    [Fact]
    public void Reply_OwesNothing_WhenItExpectsNoAnswer() =>
        Assert.Null(Duty("2024-01-03 12:00", Wrote("x", "2024-01-03 10:00")));

    [Fact]
    public void Withdrawal_OwesAnApology_WhenInsideAPause()
    {
        var withdrawal = new Withdrawal("w", At("2024-01-03 10:00"));
        var later = new TimeRequested("x", At("2024-01-02 10:00")) { Until = On("2024-02-14") };
        Assert.Equal(Duty.Apology, Duty("2024-01-03 12:00", later, withdrawal));
        Assert.Null(Duty("2024-01-03 12:00", withdrawal));
    }

    [Fact]
    public void MeetingMissed_OwesNothing_WhenTheBuyerDidNotCome() =>
        Assert.Null(Duty("2024-01-03 12:00", new MeetingMissed("x", At("2024-01-03 10:00"), Party.Buyer, "m")));

    [Fact]
    public void Touch_DischargesWhatItAnswers_InAnyOrderOfArrival()
    {
        var question = Asked("x", "2024-01-03 10:00");
        Assert.Null(Duty("2024-01-03 12:00", question, Mail("t", "2024-01-03 11:00") with { InReplyTo = "x" }));
        Assert.Null(Duty("2024-01-03 12:00", question, Mail("t", "2024-01-03 09:59") with { InReplyTo = "x" }));
        Assert.Equal(
            Duty.Answer,
            Duty("2024-01-03 12:00", question, Mail("t", "2024-01-03 11:00") with { InReplyTo = "other" })
        );
    }

    [Fact]
    public void Touch_DischargesNothing_WhenItBounced()
    {
        var question = Asked("x", "2024-01-03 10:00");
        var answer = Mail("t", "2024-01-03 11:00") with { InReplyTo = "x" };
        var bounce = new Bounce("b", At("2024-01-03 11:01")) { Channel = Channel.Email };
        Assert.Equal(Duty.Answer, Duty("2024-01-03 12:00", question, answer, bounce));

        // An answer on another channel, or a meeting since, counts as an answer.
        var call = new Touch("c", At("2024-01-03 11:00")) { Channel = Channel.Phone, InReplyTo = "x" };
        Assert.Null(Duty("2024-01-03 12:00", question, answer, call, bounce));
        Assert.Null(Duty("2024-01-03 12:00", question, answer, Met("m", "2024-01-03 11:00"), bounce));

        var no = new Decline("x", At("2024-01-03 10:00"), DeclineKind.NotNow);
        var thanks = Mail("t", "2024-01-03 11:00", Ask.Nothing);
        Assert.Equal(Duty.Acknowledgement, Duty("2024-01-03 12:00", no, thanks, bounce));
        Assert.Equal(Standing.Declined, Assess("2025-01-03 12:00", no, thanks, bounce).Standing);
        Assert.Equal(Standing.Open, Assess("2025-01-03 12:00", no, thanks).Standing);
    }

    /// <summary>What the buyer has answered has arrived: a bounce that comes later is of something else.</summary>
    [Fact]
    public void Touch_StaysDone_WhenItBouncesAfterTheBuyerAnsweredIt()
    {
        var question = Asked("x", "2024-01-03 10:00");
        var answer = Mail("t", "2024-01-03 11:00") with { InReplyTo = "x" };
        var thanks = Wrote("y", "2024-01-03 11:30") with { InReplyTo = "t" };
        var bounce = new Bounce("b", At("2024-01-03 11:45")) { Channel = Channel.Email };
        Assert.Null(Duty("2024-01-03 12:00", question, answer, thanks, bounce));
        Assert.Equal(Duty.Answer, Duty("2024-01-03 12:00", question, answer, thanks with { InReplyTo = "x" }, bounce));
        Assert.Equal(Duty.Answer, Duty("2024-01-03 12:00", question, answer, thanks with { InReplyTo = null }, bounce));

        // A later touch on the channel may bounce all the same, and the channel is out.
        var more = new Decline("z", At("2024-01-03 11:31"), DeclineKind.NotNow);
        var again = Mail("u", "2024-01-03 11:40", Ask.Nothing);
        var respond = Assert.IsType<Decision.Respond>(
            Decide("2024-01-03 12:00", question, answer, thanks, more, again, bounce)
        );
        Assert.Equal(Duty.Acknowledgement, respond.Duty);
        Assert.DoesNotContain(Channel.Email, respond.Channels);
    }

    /// <summary>
    /// What the buyer closes or opens names a channel as its scope: they were not heard there. It is not where they are answered
    /// first, nor does it show that a channel that bounced works again.
    /// </summary>
    [Fact]
    public void OptOutAndOptIn_AreNotHeardOnTheirScope()
    {
        var wrote = Wrote("r", "2024-01-02 10:00");
        var question = new Inquiry("q", At("2024-01-03 11:00"));
        Interaction[] scopes =
        [
            new OptOut("o", At("2024-01-03 10:00")) { Channel = Channel.Phone, Purpose = Purpose.Sales },
            new OptIn("o", At("2024-01-03 10:00"), ConsentBasis.Express) { Channel = Channel.Phone },
        ];
        foreach (var scope in scopes)
        {
            var respond = Assert.IsType<Decision.Respond>(Decide("2024-01-03 12:00", wrote, scope, question));
            Assert.Equal(Channel.Email, respond.Channels[0]);

            var bounce = new Bounce("b", At("2024-01-03 09:00")) { Channel = Channel.Phone };
            respond = Assert.IsType<Decision.Respond>(Decide("2024-01-03 12:00", wrote, bounce, scope, question));
            Assert.DoesNotContain(Channel.Phone, respond.Channels);
        }
    }

    /// <summary>An answer may be recorded a little before its question, but not a week.</summary>
    [Fact]
    public void Touch_AnswersAhead_ByNoMoreThanADay()
    {
        var question = Asked("x", "2024-01-03 10:00");
        Assert.Null(Duty("2024-01-03 12:00", question, Mail("t", "2024-01-02 10:00") with { InReplyTo = "x" }));
        Assert.Equal(
            Duty.Answer,
            Duty("2024-01-03 12:00", question, Mail("t", "2024-01-02 09:59") with { InReplyTo = "x" })
        );
    }

    [Fact]
    public void Touch_NeverDischargesTheDateAhead_WhenClocksDisagree()
    {
        var later = new TimeRequested("x", At("2023-12-03 10:00")) { Until = On("2024-01-03") };
        var thanks = Mail("t", "2023-12-03 09:30", Ask.Nothing) with { InReplyTo = "x" };
        Assert.Equal(Duty.Reconvening, Duty("2024-01-03 12:00", later, thanks));
    }

    [Fact]
    public void Touch_DischargesAnswers_WhenOutsideCampaigns()
    {
        var question = Asked("x", "2024-01-03 10:00");
        var mail = Mail("t", "2024-01-03 11:00", Ask.Meeting);
        Assert.Null(Duty("2024-01-03 12:00", question, mail));
        Assert.Equal(Duty.Answer, Duty("2024-01-03 12:00", question, mail with { Campaign = "spring" }));
    }

    [Theory]
    [InlineData(Ask.Nothing, null)]
    [InlineData(Ask.Attention, Duty.Acknowledgement)]
    public void Touch_Acknowledges_OnlyIfItAsksNothing(Ask ask, Duty? left) =>
        Assert.Equal(
            left,
            Duty(
                "2024-01-03 12:00",
                new Decline("x", At("2024-01-03 10:00"), DeclineKind.NotNow),
                Mail("t", "2024-01-03 11:00", ask)
            )
        );

    [Theory]
    [InlineData(Ask.Nothing, null)]
    [InlineData(Ask.Reply, Duty.Apology)]
    public void Touch_Apologises_OnlyIfItAsksNothing(Ask ask, Duty? left) =>
        Assert.Equal(
            left,
            Duty(
                "2024-01-03 12:00",
                new MeetingMissed("x", At("2024-01-03 10:00"), Party.Seller, "m"),
                Mail("t", "2024-01-03 11:00", ask)
            )
        );

    [Theory]
    [InlineData("2024-01-02 23:00", Duty.Reconvening)]
    [InlineData("2024-01-03 09:30", null)]
    public void Touch_Reconvenes_FromTheDateOn(string at, Duty? left)
    {
        var later = new TimeRequested("x", At("2023-12-03 10:00")) { Until = On("2024-01-03") };
        Assert.Equal(left, Duty("2024-01-03 12:00", later, Mail("t", at, Ask.Reply) with { Campaign = "spring" }));
    }

    [Fact]
    public void MeetingBooked_AnswersARequest()
    {
        var request = Wrote("x", "2024-01-03 10:00") with { Requests = Ask.Meeting };
        var booking = Booked("b", "2024-01-03 11:00", Party.Seller, "2024-01-08 10:00");
        Assert.Null(Duty("2024-01-03 12:00", request, booking));
        Assert.Equal(Duty.Answer, Duty("2024-01-03 12:00", Asked("x", "2024-01-03 10:00"), booking));
    }

    [Fact]
    public void Meeting_IsOwedOneMoreWorkingDay_WhenItEndedUnrecorded()
    {
        // A Friday meeting: the next working day closes on Monday at 17:00.
        var booking = Booked("b", "2024-01-03 11:00", Party.Buyer, "2024-01-05 10:00");
        Assert.Equal(Duty.Meeting, Duty("2024-01-05 10:00", booking));
        Assert.Equal(Duty.Meeting, Duty("2024-01-08 16:59", booking));
        Assert.NotEqual(Duty.Meeting, Duty("2024-01-08 17:00", booking));
    }

    [Fact]
    public void Answer_WaitsForWorkingHours_ButTheMeetingDoesNot()
    {
        var question = Asked("x", "2024-01-05 20:00");
        Assert.Equal(At("2024-01-08 09:00"), WaitsUntil(Decide("2024-01-05 21:00", question)));
        Assert.Equal(At("2024-01-08 17:00"), Assert.IsType<Decision.Respond>(Decide("2024-01-08 09:00", question)).By);
        var late = Booked("b", "2024-01-03 11:00", Party.Buyer, "2024-01-05 20:00");
        Assert.Equal(Duty.Meeting, Duty("2024-01-05 20:30", late));
        Assert.Equal(Duty.Meeting, Duty("2024-01-05 20:30", late, question));
    }

    [Fact]
    public void Reconvening_YieldsToTheInstantThatTheBuyerNamed()
    {
        var exact = new TimeRequested("x", At("2024-01-03 10:00")) { Until = At("2024-01-06 19:00") };
        Assert.Equal(At("2024-01-06 19:00"), WaitsUntil(Decide("2024-01-04 12:00", exact)));
        Assert.Equal(Duty.Reconvening, Duty("2024-01-06 19:00", exact));

        // They named that evening, not the night after it.
        Assert.Equal(At("2024-01-08 09:00"), WaitsUntil(Decide("2024-01-07 03:00", exact)));
    }

    [Fact]
    public void Duty_Lapses_WhenNoChannelIsLeft()
    {
        var question = Asked("x", "2024-01-03 10:00");
        var no = new OptOut("o", At("2024-01-03 11:00")) { Purpose = Purpose.Service };
        Assert.NotEqual(Duty.Answer, Duty("2024-01-03 12:00", question, no));
    }

    [Fact]
    public void Respond_NamesTheFirstDue_WhenSeveralAreOwed()
    {
        var no = new Decline("x", At("2024-01-03 10:00"), DeclineKind.NotNow);
        var question = Asked("y", "2024-01-03 11:00");
        Assert.Equal(Duty.Answer, Duty("2024-01-03 12:00", no, question));
    }

    [Fact]
    public void Cancelling_NeverAdvancesTheDateThatStood_WhenTheSellerDoesIt()
    {
        var booking = Booked("b", "2024-01-02 11:00", Party.Seller, "2024-01-09 10:00");
        var off = new MeetingCancelled("c", At("2024-01-02 12:00"), Party.Seller, "m");
        var heard = Wrote("r", "2024-01-02 10:00");
        // Had nothing been recorded, the meeting would have been owed until the close of the next working day.
        Assert.Equal(At("2024-01-11 09:00"), WaitsUntil(Decide("2024-01-03 12:00", heard, booking, off)));
        var theirs = new MeetingCancelled("c", At("2024-01-02 12:00"), Party.Buyer, "m");
        Assert.IsType<Decision.Reach>(Decide("2024-01-03 12:00", heard, booking, theirs));
    }
}
