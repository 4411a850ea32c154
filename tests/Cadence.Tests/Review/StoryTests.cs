namespace Cadence.Tests.Reviewing;

/// <summary>The mistakes of the five stories are found; where the seller did well, nothing is found.</summary>
public sealed class StoryTests
{
    private static readonly DateTimeZone Zone = DateTimeZoneProviders.Tzdb["America/Denver"];

    /// <summary>A question that an opt-out left without a channel is due on the next working day after an opt-in.</summary>
    [Fact]
    public void A_duty_without_a_channel_is_due_anew_once_there_is_one()
    {
        Interaction[] life =
        [
            new OptOut("o", Story.At("2024-01-02 10:00")),
            Story.Asked("q", "2024-01-03 10:00"),
            new OptIn("i", Story.At("2024-03-05 10:00"), ConsentBasis.Express),
        ];
        Assert.Empty(Found(answered: "2024-03-06 16:00"));
        Assert.Equal([FindingKind.UnansweredBuyer], Found(answered: "2024-03-07 10:00"));

        IEnumerable<FindingKind> Found(string answered) =>
            Review
                .Of(
                    Story.Of([.. life, Story.Mail("a", answered, Ask.Nothing) with { InReplyTo = "q" }]),
                    Policy.Default,
                    Story.At("2024-04-01 12:00")
                )
                .Findings.Select(finding => finding.Kind);
    }

    /// <summary>A touch after the buyer said not to come back is too soon, whatever the policy.</summary>
    [Fact]
    public void A_touch_after_not_ever_is_found_by_every_policy()
    {
        var life = Story.Of(
            new Decline("n", Story.At("2024-01-02 11:00"), DeclineKind.NotEver),
            Story.Mail("t", "2024-01-02 12:00", Ask.Nothing),
            Story.Mail("again", "2024-03-05 12:00")
        );
        foreach (var policy in new[] { Policy.Empty, Policy.Default })
        {
            var finding = Review
                .Of(life, policy, Story.At("2024-04-01 12:00"))
                .Findings.Single(one => one.Kind == FindingKind.AskTooSoon);
            Assert.Equal(("again", "n"), (finding.Interaction.Id, finding.Evidence.Single().Id));
            Assert.Contains("The buyer said not to come back.", finding.Text, StringComparison.Ordinal);
        }
    }

    /// <summary>A meeting recorded after it had lapsed could not be kept in time: nobody abandoned it.</summary>
    [Fact]
    public void A_meeting_recorded_after_it_lapsed_is_not_abandoned()
    {
        Assert.Empty(Found("2024-01-05 10:00"));
        Assert.Equal([FindingKind.MeetingAbandoned], Found("2024-01-03 10:00"));

        IEnumerable<FindingKind> Found(string booked) =>
            Review
                .Of(
                    Story.Of(Story.Booked("b", booked, Party.Buyer, "2024-01-02 10:00")),
                    Policy.Default,
                    Story.At("2024-02-01 12:00")
                )
                .Findings.Select(finding => finding.Kind);
    }

    [Fact]
    public void The_six_weeks_are_given_up_after_two_days()
    {
        var review = Of(
            At(2013, 5, 1),
            new MeetingHeld("i1", At(2013, 4, 8), MeetingOutcome.Continuation) { Channel = Channel.InPerson },
            new MeetingHeld("i2", At(2013, 4, 15), MeetingOutcome.Advance) { Channel = Channel.Phone },
            new TimeRequested("i3", At(2013, 4, 15, 12)) { Until = new LocalDate(2013, 5, 27) },
            new Withdrawal("i4", At(2013, 4, 17)) { Channel = Channel.Email }
        );

        var finding = Assert.Single(review.Findings);
        Assert.Equal((FindingKind.PrematureWithdrawal, "i4"), (finding.Kind, finding.Interaction.Id));
        Assert.Equal(["i3"], finding.Evidence.Select(one => one.Id));
        var wait = Assert.IsType<Decision.Wait>(finding.Instead);
        Assert.Equal(At(2013, 5, 27, 9), wait.Until);
        Assert.Equal(
            "You withdrew on 17 April 2013, in time that they had asked for. The buyer asked for time until 27 May 2013."
                + " Instead: leave them be until 27 May 2013, 09:00.",
            finding.Text
        );
    }

    [Fact]
    public void The_six_weeks_are_kept()
    {
        var review = Of(
            At(2013, 6, 10),
            new MeetingHeld("i1", At(2013, 4, 15), MeetingOutcome.Advance) { Channel = Channel.Phone },
            new TimeRequested("i2", At(2013, 4, 15, 12)) { Until = new LocalDate(2013, 5, 27) },
            new Touch("i3", At(2013, 5, 27, 10))
            {
                InReplyTo = "i2",
                Ask = Ask.Call,
                Channel = Channel.Phone,
            }
        );

        Assert.Empty(review.Findings);
        Assert.Equal(
            [PraiseKind.PauseHonoured, PraiseKind.ReconvenedInTime],
            review.Praise.Select(praise => praise.Kind)
        );
    }

    [Fact]
    public void The_six_weeks_pass_and_nobody_comes_back()
    {
        var review = Of(
            At(2013, 6, 10),
            new TimeRequested("i1", At(2013, 4, 15)) { Until = new LocalDate(2013, 5, 27) }
        );

        var finding = Assert.Single(review.Findings);
        Assert.Equal((FindingKind.MissedReconvening, At(2013, 5, 27, 17)), (finding.Kind, finding.At));
        Assert.Equal(Duty.Reconvening, Assert.IsType<Decision.Respond>(finding.Instead).Duty);
    }

    [Fact]
    public void The_no_is_met_with_silence()
    {
        var review = Of(
            At(2024, 4, 1),
            new MeetingHeld("i1", At(2024, 2, 20), MeetingOutcome.Advance) { Channel = Channel.Video },
            new MeetingBooked(
                "i2",
                At(2024, 2, 20, 12),
                Party.Buyer,
                "call",
                At(2024, 3, 13),
                Duration.FromMinutes(30)
            ),
            new Decline("i3", At(2024, 3, 5), DeclineKind.NotNow)
            {
                Reason = "the timing is off",
                Channel = Channel.Email,
            },
            new Reply("i4", At(2024, 3, 8)) { ExpectsAnswer = true, Channel = Channel.Email }
        );

        Assert.Equal(
            [
                (FindingKind.SilenceAfterDecline, "i3", At(2024, 3, 7, 17)),
                (FindingKind.UnansweredBuyer, "i4", At(2024, 3, 11, 17)),
                (FindingKind.MeetingAbandoned, "i2", At(2024, 3, 14, 17)),
            ],
            review.Findings.Select(finding => (finding.Kind, finding.Interaction.Id, finding.At))
        );
        Assert.All(review.Findings, finding => Assert.IsType<Decision.Respond>(finding.Instead));
    }

    [Fact]
    public void Nobody_came_to_the_call_and_it_is_recorded()
    {
        var review = Of(
            At(2024, 4, 1),
            new MeetingBooked("i1", At(2024, 2, 20), Party.Buyer, "call", At(2024, 3, 13), Duration.FromMinutes(30)),
            new MeetingMissed("i2", At(2024, 3, 13, 11), Party.Seller, "call")
        );

        var finding = Assert.Single(review.Findings);
        Assert.Equal((FindingKind.MeetingAbandoned, "i2"), (finding.Kind, finding.Interaction.Id));
        Assert.Equal(["i1"], finding.Evidence.Select(one => one.Id));
    }

    [Fact]
    public void The_no_is_acknowledged_and_the_meeting_called_off_in_good_time()
    {
        var review = Of(
            At(2024, 4, 1),
            new MeetingBooked("i1", At(2024, 2, 20), Party.Buyer, "call", At(2024, 3, 13), Duration.FromMinutes(30)),
            new Decline("i2", At(2024, 3, 5), DeclineKind.NotNow) { Channel = Channel.Email },
            new Touch("i3", At(2024, 3, 6))
            {
                InReplyTo = "i2",
                Ask = Ask.Nothing,
                Channel = Channel.Email,
            },
            new MeetingCancelled("i4", At(2024, 3, 6), Party.Seller, "call")
        );

        Assert.Empty(review.Findings);
        Assert.Equal(PraiseKind.NoAcknowledged, Assert.Single(review.Praise).Kind);
    }

    [Theory]
    [InlineData(DeclineKind.NotNow, "You acknowledged their no: it is not forever.")]
    [InlineData(DeclineKind.NotEver, "You acknowledged their no.")]
    public void A_no_that_is_for_ever_is_not_called_another(DeclineKind kind, string said)
    {
        var review = Of(
            At(2024, 4, 1),
            new Decline("i1", At(2024, 3, 5), kind) { Channel = Channel.Email },
            new Touch("i2", At(2024, 3, 6))
            {
                InReplyTo = "i1",
                Ask = Ask.Nothing,
                Channel = Channel.Email,
            }
        );

        Assert.Equal(said, Assert.Single(review.Praise).Text);
    }

    [Fact]
    public void Not_now_is_answered_by_scratching_and_clawing()
    {
        var first = At(2024, 3, 4);
        var review = Of(
            At(2024, 4, 1),
            [
                new Reply("i0", At(2024, 3, 1)) { Channel = Channel.Email },
                .. Enumerable
                    .Range(1, 5)
                    .Select(i => new Touch($"i{i}", first + Duration.FromDays(i - 1)) { Channel = Channel.Email }),
            ]
        );

        Assert.Equal(
            [
                ("i2", FindingKind.AskTooSoon),
                ("i3", FindingKind.OverTouched),
                ("i4", FindingKind.OverTouched),
                ("i5", FindingKind.OverTouched),
            ],
            review.Findings.Select(finding => (finding.Interaction.Id, finding.Kind))
        );
    }

    [Fact]
    public void The_hours_meeting_is_moved_an_hour_before()
    {
        Interaction booked = new MeetingBooked(
            "i1",
            At(2024, 3, 4),
            Party.Buyer,
            "intro",
            At(2024, 3, 11),
            Duration.FromHours(1)
        );

        var late = Of(
            At(2024, 3, 11, 12),
            booked,
            new MeetingMoved("i2", At(2024, 3, 11, 9), Party.Seller, "intro", At(2024, 3, 18))
        );
        var inTime = Of(
            At(2024, 3, 11, 12),
            booked,
            new MeetingMoved("i2", At(2024, 3, 8), Party.Seller, "intro", At(2024, 3, 18))
        );
        var byBuyer = Of(
            At(2024, 3, 11, 12),
            booked,
            new MeetingMoved("i2", At(2024, 3, 11, 9), Party.Buyer, "intro", At(2024, 3, 18))
        );

        var rebooked = Of(
            At(2024, 3, 11, 12),
            booked,
            new MeetingBooked("i2", At(2024, 3, 11, 9), Party.Seller, "intro", At(2024, 3, 18), Duration.FromHours(1))
        );
        var consented = Of(
            At(2024, 3, 11, 12),
            booked,
            new MeetingMoved("i2", At(2024, 3, 11, 9), Party.Seller, "intro", At(2024, 3, 18)) { BuyerConsented = true }
        );

        Assert.Equal(FindingKind.MovedAtShortNotice, Assert.Single(late.Findings).Kind);
        var again = Assert.Single(rebooked.Findings);
        Assert.Equal(FindingKind.MovedAtShortNotice, again.Kind);
        Assert.StartsWith("On 11 March 2024 you moved a meeting", again.Text, StringComparison.Ordinal);
        Assert.Empty(consented.Findings);
        Assert.Empty(inTime.Findings);
        Assert.Empty(byBuyer.Findings);
    }

    [Fact]
    public void A_download_is_no_readiness_to_buy()
    {
        var review = Of(
            At(2024, 4, 1),
            new Signal("i1", At(2024, 3, 4), SignalKind.Download),
            new Touch("i2", At(2024, 3, 5)) { Ask = Ask.Meeting, Channel = Channel.Email }
        );

        var finding = Assert.Single(review.Findings);
        Assert.Equal(FindingKind.AskTooBig, finding.Kind);
        Assert.Equal(Ask.Reply, Assert.IsType<Decision.Reach>(finding.Instead).AskCeiling);
    }

    private static Review Of(Instant asOf, params Interaction[] history) =>
        Review.Of(Relationship.From("r", Cadence.History.Of(history), Zone), Policy.Default, asOf);

    private static Instant At(int year, int month, int day, int hour = 10) =>
        new LocalDateTime(year, month, day, hour, 0).InZoneStrictly(Zone).ToInstant();
}
