namespace Cadence.Tests.Reviewing;

/// <summary>What settles a duty, and what earns praise.</summary>
public sealed class SettlingTests
{
    private static readonly DateTimeZone Zone = DateTimeZoneProviders.Tzdb["America/Denver"];
    private static readonly Duration Hour = Duration.FromHours(1);

    // Monday, 4 March 2024, and the days after it.
    private static readonly MeetingBooked Booked = new("b", At(4, 9), Party.Buyer, "m", At(6), Hour);

    [Fact]
    public void An_unlawful_answer_is_no_praise()
    {
        Interaction[] life =
        [
            new Inquiry("i1", At(4)) { Channel = Channel.Email },
            new OptOut("i2", At(4, 11)),
            new Touch("i3", At(4, 12))
            {
                Ask = Ask.Nothing,
                Channel = Channel.Email,
                InReplyTo = "i1",
                Purpose = Purpose.Service,
            },
        ];
        var review = Of(At(20), life);

        Assert.Equal(FindingKind.ContactAfterOptOut, Assert.Single(review.Findings).Kind);
        Assert.Empty(review.Praise);
        Assert.Equal(0, Tried(At(20), life).Count(Duty.Answer, DutyFate.InTime));
    }

    [Fact]
    public void Another_meeting_held_is_no_praise_for_one_that_was_not()
    {
        Interaction[] life = [Booked, new MeetingHeld("i2", At(6, 14), MeetingOutcome.Continuation) { Meeting = "m2" }];

        Assert.Empty(Of(At(20), life).Praise);
        Assert.Equal(1, Tried(At(20), life).Count(Duty.Meeting, DutyFate.Lifted));
        Assert.Equal(
            PraiseKind.MeetingKept,
            Assert.Single(Of(At(20), Booked, new MeetingHeld("i2", At(6, 11), MeetingOutcome.Continuation)).Praise).Kind
        );
    }

    [Fact]
    public void A_meeting_that_the_seller_missed_was_never_kept()
    {
        var tried = Tried(At(20), Booked, new MeetingMissed("i2", At(6, 11), Party.Seller, "m"));

        Assert.Equal(1, tried.Count(Duty.Meeting, DutyFate.Never));
        Assert.Equal(0, tried.Count(Duty.Meeting, DutyFate.Lifted));
    }

    /// <summary>
    /// A meeting that was recorded only after it had lapsed, or that the law left no channel for, was never owed: whoever missed
    /// it abandoned nothing, even if a channel has opened since.
    /// </summary>
    [Fact]
    public void A_meeting_that_could_not_be_kept_was_not_abandoned()
    {
        var late = new MeetingBooked("b", At(12), Party.Buyer, "m", At(6), Hour);
        var closed = new OptOut("i2", At(5));
        var opened = new OptIn("i3", At(11), ConsentBasis.Express);
        Interaction[][] lives =
        [
            [late, Missed(13)],
            [Booked, closed, Missed(6)],
            [Booked, closed, Missed(12)],
            [Booked, closed, opened, Missed(12)],
        ];

        foreach (var life in lives)
        {
            Assert.Empty(Of(At(20), life).Findings);
            Assert.All(
                Enum.GetValues<DutyFate>(),
                fate => Assert.Equal(0, Tried(At(20), life).Count(Duty.Meeting, fate))
            );
        }

        // Nor is it moved at short notice.
        var moved = new MeetingMoved("i4", At(13), Party.Seller, "m", At(15));
        Assert.Empty(Of(At(20), late, moved, new MeetingHeld("i5", At(15, 11), MeetingOutcome.Advance)).Findings);

        Interaction[] anew = [late, new MeetingMoved("i5", At(13), Party.Buyer, "m", At(15)), Missed(15)];
        Assert.Equal(FindingKind.MeetingAbandoned, Assert.Single(Of(At(20), anew).Findings).Kind);
        Assert.Equal(1, Tried(At(20), anew).Count(Duty.Meeting, DutyFate.Never));

        static MeetingMissed Missed(int day) => new("i4", At(day, 11), Party.Seller, "m");
    }

    /// <summary>A record that the seller missed a meeting counts in the wording that stands; taken back, it does not count.</summary>
    [Fact]
    public void A_missed_meeting_counts_once_however_often_its_record_was_edited()
    {
        var missed = new MeetingMissed("i2", At(5, 11), Party.Seller, "m");
        (int Found, int Never) Both(params Interaction[] then)
        {
            Interaction[] life = [Booked, missed, .. then];
            return (
                Of(At(20), life).Findings.Count(finding => finding.Kind == FindingKind.MeetingAbandoned),
                (int)Tried(At(20), life).Count(Duty.Meeting, DutyFate.Never)
            );
        }

        Assert.Equal((1, 1), Both());
        Assert.Equal((1, 1), Both(new MeetingMissed("i2", At(5, 15), Party.Seller, "m") { Revision = 1 }));
        Assert.Equal(
            (0, 0),
            Both(
                new Retracted("i2", At(5, 15)) { Revision = 1 },
                new MeetingHeld("i3", At(6, 11), MeetingOutcome.Advance)
            )
        );

        // Taken back, and then abandoned.
        Assert.Equal((1, 1), Both(new Retracted("i2", At(5, 15)) { Revision = 1 }));
    }

    /// <summary>A meeting was abandoned and agreed anew: abandoning it again is found again.</summary>
    [Fact]
    public void An_abandoned_meeting_that_is_agreed_anew_is_agreed()
    {
        Interaction[] anew = [Booked, new MeetingMoved("i2", At(11), Party.Buyer, "m", At(14))];
        FindingKind[] Found(params Interaction[] then) =>
            [.. Of(At(20), [.. anew, .. then]).Findings.Select(finding => finding.Kind)];

        Assert.Equal(
            [FindingKind.MeetingAbandoned, FindingKind.MeetingAbandoned],
            Found(new MeetingMissed("i3", At(14, 12), Party.Seller, "m"))
        );
        Assert.Contains(
            FindingKind.MovedAtShortNotice,
            Found(new MeetingMoved("i3", At(14, 9), Party.Seller, "m", At(18)))
        );
    }

    [Fact]
    public void A_touch_in_a_pause_breaks_it_however_often_it_was_edited()
    {
        var pause = new TimeRequested("i1", At(4)) { Until = Until.On(new(2024, 3, 15)) };
        var touch = new Touch("i2", At(6)) { Ask = Ask.Reply, Channel = Channel.Email };
        var calm = new Touch("i2", At(4, 9)) { Ask = Ask.Nothing, Channel = Channel.Email };

        Assert.DoesNotContain(PraiseKind.PauseHonoured, Praised(pause, touch));
        Assert.DoesNotContain(
            PraiseKind.PauseHonoured,
            Praised(pause, touch, touch with { Revision = 1, Gift = true })
        );
        Assert.Contains(PraiseKind.PauseHonoured, Praised(pause, calm, calm with { Revision = 1, Gift = true }));
        Assert.Contains(PraiseKind.PauseHonoured, Praised(pause, touch, new Retracted("i2", At(6)) { Revision = 1 }));
        Assert.DoesNotContain(
            PraiseKind.PauseHonoured,
            Praised(
                pause,
                touch,
                new Signal("i3", At(7), SignalKind.Visit),
                new Signal("i3", At(7), SignalKind.Click) { Revision = 1 }
            )
        );
    }

    /// <summary>A meeting in time that they had asked for takes that time, unless it was agreed on before or they agree now.</summary>
    [Fact]
    public void A_meeting_that_the_seller_puts_into_a_pause_breaks_it()
    {
        var pause = new TimeRequested("i1", At(4)) { Until = Until.On(new(2024, 3, 15)) };
        MeetingBooked By(Party by, int day) => new("i2", At(5), by, "m", At(day), Hour);

        Assert.DoesNotContain(PraiseKind.PauseHonoured, Praised(pause, By(Party.Seller, 7)));
        Assert.Contains(PraiseKind.PauseHonoured, Praised(pause, By(Party.Seller, 18)));
        Assert.DoesNotContain(
            PraiseKind.PauseHonoured,
            Praised(pause, By(Party.Seller, 18), new MeetingMoved("i3", At(6), Party.Seller, "m", At(7)))
        );
        Assert.Contains(
            PraiseKind.PauseHonoured,
            Praised(
                new MeetingBooked("i0", At(1), Party.Buyer, "m", At(7), Hour),
                pause,
                new MeetingMoved("i3", At(5), Party.Seller, "m", At(8))
            )
        );
    }

    /// <summary>What should have been done about a meeting that the seller missed is to be at it, when it began.</summary>
    [Theory]
    [InlineData(5)]
    [InlineData(6)]
    [InlineData(7)]
    public void The_seller_should_have_been_at_a_meeting_that_they_missed(int recorded)
    {
        var finding = Assert.Single(
            Of(At(20), Booked, new MeetingMissed("i2", At(recorded, 11), Party.Seller, "m")).Findings
        );

        Assert.Equal(At(recorded, 11), finding.At);
        var instead = Assert.IsType<Decision.Respond>(finding.Instead);
        Assert.Equal((Duty.Meeting, At(6)), (instead.Duty, instead.At));
        Assert.EndsWith("Instead: be at the meeting, and record how it ended.", finding.Text, StringComparison.Ordinal);
    }

    [Fact]
    public void What_should_have_been_done_about_an_unknown_meeting_is_unknown()
    {
        var finding = Assert.Single(
            Of(At(20), new Reply("i1", At(4)), new MeetingMissed("i2", At(6, 11), Party.Seller, "m")).Findings
        );

        Assert.Equal(FindingKind.MeetingAbandoned, finding.Kind);
        Assert.Null(finding.Instead);
        Assert.Equal("You did not come to the meeting, as recorded on 6 March 2024.", finding.Text);
    }

    private static PraiseKind[] Praised(params Interaction[] life) =>
        [.. Of(At(14, 23), [.. life]).Praise.Concat(Of(At(20), life).Praise).Select(praise => praise.Kind)];

    private static Backtest Tried(Instant until, params Interaction[] life) =>
        Backtest.Of(Relationship.From("r", Cadence.History.Of(life), Zone), Policy.Default, until);

    private static Review Of(Instant asOf, params Interaction[] life) =>
        Review.Of(Relationship.From("r", Cadence.History.Of(life), Zone), Policy.Default, asOf);

    private static Instant At(int day, int hour = 10) =>
        new LocalDateTime(2024, 3, day, hour, 0).InZoneStrictly(Zone).ToInstant();
}
