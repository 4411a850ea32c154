namespace Cadence.Tests.Rescheduling;

/// <summary>Nine situations from life, each decided as a considerate person would.</summary>
public sealed class SituationTests
{
    private static readonly DateTimeZone NewYork = DateTimeZoneProviders.Tzdb["America/New_York"];
    private static readonly DateTimeZone Sydney = DateTimeZoneProviders.Tzdb["Australia/Sydney"];
    private static readonly Duration Hour = Duration.FromHours(1);
    private static readonly Attendee Seller = new(Party.Seller, NewYork);
    private static readonly Attendee Buyer = new(Party.Buyer, NewYork);

    // Tuesday, 10 March 2026; the clocks have just changed in New York.
    private static readonly Instant Now = At(10, 9);
    private static readonly Instant Thursday = At(12, 10);

    private static readonly MeetingBooked Booked = new("booked", At(3, 11), Party.Seller, "intro", Thursday, Hour);

    /// <summary>Story 4: thirty minutes are half a meeting. It moves to next week, although the buyer would have come.</summary>
    [Fact]
    public void ThirtyMinutesForAnHoursMeetingMoveItToNextWeek()
    {
        var decision = Decide(
            new(Party.Buyer, Hour) { Meeting = "intro", Offers = Duration.FromMinutes(30) },
            Now,
            [Seller, Buyer],
            Booked
        );

        var move = Assert.IsType<RescheduleDecision.Move>(decision);
        Assert.Equal([At(16, 9), At(17, 13), At(18, 9)], move.Slots.Select(slot => slot.Start));
        Assert.All(move.Slots, slot => Assert.Equal(Hour, slot.Duration));
        Assert.Equal(new Itip(ItipMethod.Request, Party.Seller, PartStat.NeedsAction, "3.2.2.1"), move.Itip);
        Assert.Equal(
            "There are 30 minutes for a meeting that needs 60 minutes: half a meeting wastes their time.",
            move.Reasons[0].Text
        );
        var moved = Assert.IsType<MeetingMoved>(Assert.Single(move.Done("moved", Now)));
        Assert.Equal((Party.Buyer, "intro", At(16, 9), Hour), (moved.By, moved.Meeting, moved.Start, moved.Duration));
    }

    /// <summary>
    /// Story 4, with a need that does not wait: the thirty minutes are a quick call, the meeting comes next week.
    /// </summary>
    [Fact]
    public void ThirtyMinutesWithAnImmediateNeedAreAQuickCall()
    {
        var decision = Decide(
            new(Party.Buyer, Hour)
            {
                Meeting = "intro",
                Offers = Duration.FromMinutes(30),
                ImmediateNeed = true,
            },
            Now,
            [Seller, Buyer],
            Booked
        );

        var quick = Assert.IsType<RescheduleDecision.QuickCall>(decision);
        Assert.Equal((Thursday, Thursday + Duration.FromMinutes(30)), (quick.Call.Start, quick.Call.End));
        Assert.Equal([At(16, 9), At(17, 13), At(18, 9)], quick.Slots.Select(slot => slot.Start));
        var moved = Assert.IsType<MeetingMoved>(Assert.Single(quick.Done("shorter", Now)));
        Assert.Equal((Thursday, Duration.FromMinutes(30)), (moved.Start, moved.Duration!.Value));
    }

    /// <summary>Time enough is time enough: thirty minutes for what needs twenty-five are kept.</summary>
    [Fact]
    public void TimeEnoughIsKept()
    {
        var decision = Decide(
            new(Party.Buyer, Duration.FromMinutes(25), Hour) { Meeting = "intro", Offers = Duration.FromMinutes(30) },
            Now,
            [Seller, Buyer],
            Booked
        );

        var keep = Assert.IsType<RescheduleDecision.Keep>(decision);
        Assert.Equal((Thursday, Duration.FromMinutes(30)), (keep.Slot.Start, keep.Slot.Duration));
        Assert.True(keep.Changed);
    }

    /// <summary>The twelfth postponement is not about dates: step back, and come back in a quarter.</summary>
    [Fact]
    public void TheTwelfthPostponementIsAboutTiming()
    {
        Interaction[] moves =
        [
            .. Enumerable
                .Range(1, 11)
                .Select(i => new MeetingMoved(
                    $"move{i}",
                    At(3, 12) + Duration.FromHours(i),
                    Party.Buyer,
                    "intro",
                    Thursday + Duration.FromDays(7 * i)
                )),
        ];
        var decision = Decide(new(Party.Buyer, Hour) { Meeting = "intro" }, Now, [Seller, Buyer], [Booked, .. moves]);

        var back = Assert.IsType<RescheduleDecision.StepBack>(decision);
        Assert.Empty(back.Slots);
        Assert.Equal(Now + Duration.FromDays(90), back.Until);
        Assert.Equal(ItipMethod.Cancel, back.Itip!.Method);
        Assert.Equal("They put it off for the 12th time: it is about timing, not about dates.", back.Reasons[0].Text);
        Assert.Equal(11, back.Reasons[0].Evidence.Count);
        Assert.Collection(
            back.Done("back", Now),
            off => Assert.Equal(Party.Buyer, Assert.IsType<MeetingCancelled>(off).By),
            rest => Assert.Equal(Until.At(Now + Duration.FromDays(90)), Assert.IsType<Suspension>(rest).Until)
        );
    }

    /// <summary>
    /// The second postponement: an open offer, nothing pressed; and a date that the buyer does name is taken, even after ten.
    /// </summary>
    [Fact]
    public void TheSecondPostponementLetsTheBuyerChoose()
    {
        var moved = new MeetingMoved("moved", At(5, 12), Party.Buyer, "intro", At(13, 10));
        var request = new RescheduleRequest(Party.Buyer, Hour) { Meeting = "intro" };
        var decision = Decide(request, Now, [Seller, Buyer], Booked, moved);

        Assert.IsType<RescheduleDecision.LetBuyerChoose>(decision);
        Assert.Empty(decision.Slots);
        Assert.IsType<MeetingCancelled>(Assert.Single(decision.Done("off", Now)));

        var named = Decide(
            request with
            {
                Proposes = [new NodaTime.Interval(At(19, 17), At(19, 18))],
            },
            Now,
            [new(Party.Seller, NewYork) { Hours = Late }, Buyer],
            Booked,
            moved
        );
        Assert.Equal(At(19, 17), Assert.IsType<RescheduleDecision.Keep>(named).Slot.Start);
    }

    /// <summary>The double booking: the seller has two meetings at ten. Two days before, they may ask; on the day, not.</summary>
    [Fact]
    public void TheDoubleBookingIsMovedInGoodTimeOrNotAtAll()
    {
        var busy = new Attendee(Party.Seller, NewYork) { Busy = FreeBusy.Of(new BusyTime(Thursday, Thursday + Hour)) };
        var request = new RescheduleRequest(Party.Seller, Hour) { Meeting = "intro" };

        var move = Assert.IsType<RescheduleDecision.Move>(Decide(request, Now, [busy, Buyer], Booked));
        Assert.Equal(RescheduleRule.SellerMoves, move.Reasons[0].Rule);
        Assert.Equal(At(16, 9), move.Slots[0].Start);

        var refuse = Assert.IsType<RescheduleDecision.Refuse>(Decide(request, At(11, 11), [busy, Buyer], Booked));
        Assert.Equal(At(11, 10), refuse.Reasons[0].Until);
        Assert.Equal(
            "It could be moved without asking until 11 March 2026, 10:00: keep it, or ask whether they agree.",
            refuse.Reasons[0].Text
        );
        Assert.Empty(refuse.Done("nothing", Now));
        Assert.Equal("3.2.2.2", refuse.Itip!.Section);
    }

    /// <summary>
    /// The assistant proposes three times: twice the seller is busy and counters with the nearest; then it fits.
    /// </summary>
    [Fact]
    public void TheAssistantWhoProposesThreeTimesIsCounteredTwiceAndThenTaken()
    {
        var seller = new Attendee(Party.Seller, NewYork)
        {
            Busy = FreeBusy.Of(new BusyTime(At(16, 9), At(16, 17)), new BusyTime(At(17, 10), At(17, 12))),
        };
        var request = new RescheduleRequest(Party.Buyer, Hour) { Meeting = "intro" };

        var first = Decide(
            request with
            {
                Proposes = [new NodaTime.Interval(At(16, 13), At(16, 14))],
            },
            Now,
            [seller, Buyer],
            Booked
        );
        Assert.IsType<RescheduleDecision.Move>(first);
        Assert.Equal(At(17, 9), first.Slots[0].Start);
        Assert.Equal(ItipMethod.DeclineCounter, first.Itip!.Method);

        var second = Decide(
            request with
            {
                Proposes = [new NodaTime.Interval(At(17, 11), At(17, 12))],
            },
            Now,
            [seller, Buyer],
            Booked
        );
        Assert.Equal(At(17, 12), second.Slots[0].Start);

        var third = Decide(
            request with
            {
                Proposes =
                [
                    new NodaTime.Interval(At(17, 11), At(17, 12)),
                    new NodaTime.Interval(At(17, 14), At(17, 15)),
                    new NodaTime.Interval(At(18, 9), At(18, 10)),
                ],
            },
            Now,
            [seller, Buyer],
            Booked
        );
        var keep = Assert.IsType<RescheduleDecision.Keep>(third);
        Assert.Equal(At(17, 14), keep.Slot.Start);
        Assert.Equal(new Itip(ItipMethod.Request, Party.Seller, PartStat.Accepted, "3.2.2.1"), keep.Itip);
    }

    /// <summary>The no-show: good faith and one more offer; after the second, the buyer chooses.</summary>
    [Fact]
    public void TheNoShowIsOfferedOnceMore()
    {
        var request = new RescheduleRequest(Party.Buyer, Hour) { Meeting = "intro" };
        var missed = new MeetingMissed("missed", At(12, 11), Party.Buyer, "intro");
        var once = Decide(request, At(12, 12), [Seller, Buyer], Booked, missed);
        Assert.Equal(RescheduleRule.BuyerMissed, Assert.IsType<RescheduleDecision.Move>(once).Reasons[0].Rule);

        var again = new MeetingMoved("again", At(12, 13), Party.Buyer, "intro", At(16, 9));
        var missedAgain = new MeetingMissed("missed2", At(16, 10), Party.Buyer, "intro");
        var twice = Decide(request, At(16, 11), [Seller, Buyer], Booked, missed, again, missedAgain);
        Assert.IsType<RescheduleDecision.LetBuyerChoose>(twice);
        Assert.Empty(twice.Slots);
    }

    /// <summary>The seller did not come: an apology first, and new times.</summary>
    [Fact]
    public void ASellerWhoDidNotComeApologizesFirst()
    {
        var missed = new MeetingMissed("missed", At(12, 11), Party.Seller, "intro");
        var decision = Decide(
            new(Party.Seller, Hour) { Meeting = "intro" },
            At(12, 12),
            [Seller, Buyer],
            Booked,
            missed
        );

        Assert.Equal(
            "You did not come: apologize first.",
            Assert.IsType<RescheduleDecision.Move>(decision).Reasons[0].Text
        );
    }

    /// <summary>The seller's sick day: on the morning itself, only with the buyer's consent.</summary>
    [Fact]
    public void TheSellersSickDayNeedsTheBuyersConsent()
    {
        var sick = new Attendee(Party.Seller, NewYork)
        {
            Busy = FreeBusy.Of(BusyTime.AllDay(new(new(2026, 3, 12), new(2026, 3, 16)), NewYork)),
        };
        var request = new RescheduleRequest(Party.Seller, Hour) { Meeting = "intro" };

        Assert.IsType<RescheduleDecision.Refuse>(Decide(request, At(12, 8), [sick, Buyer], Booked));

        var agreed = Decide(request with { BuyerConsents = true }, At(12, 8), [sick, Buyer], Booked);
        Assert.Equal([At(17, 9), At(18, 13), At(19, 9)], agreed.Slots.Select(slot => slot.Start));

        var proposed = Decide(
            request with
            {
                Proposes = [new NodaTime.Interval(At(18, 15), At(18, 16))],
                ProposedBy = Party.Buyer,
            },
            At(12, 8),
            [sick, Buyer],
            Booked
        );
        Assert.Equal(At(18, 15), Assert.IsType<RescheduleDecision.Keep>(proposed).Slot.Start);
    }

    /// <summary>
    /// New York and Sydney share no office hours: the answer says so; if it is allowed, the least bad time costs both an hour.
    /// </summary>
    [Fact]
    public void TwoZonesWithoutCommonHoursSaySo()
    {
        var seller = new Attendee(Party.Seller, Sydney);
        var request = new RescheduleRequest(Party.Buyer, Hour);

        var none = Assert.IsType<RescheduleDecision.LetBuyerChoose>(Decide(request, Now, [seller, Buyer]));
        Assert.Equal("Your working hours never meet for 60 minutes.", none.Reasons[^1].Text);

        var least = Assert.IsType<RescheduleDecision.Move>(
            Decide(request with { Terms = new() { MayLeaveHours = true } }, Now, [seller, Buyer])
        );
        // Both give an hour: five in the afternoon in New York is eight in the morning in Sydney.
        Assert.All(least.Slots, slot => Assert.Equal(SlotKind.OutsideHours, slot.Kind));
        Assert.Equal(At(16, 17), least.Slots[0].Start);
    }

    /// <summary>The meeting inside a requested pause moves behind it, unless the buyer names a time before its end.</summary>
    [Fact]
    public void AMeetingInsideARequestedPauseMovesBehindIt()
    {
        var pause = new TimeRequested("busy", At(9, 12)) { Until = Until.On(new(2026, 4, 20)) };
        var request = new RescheduleRequest(Party.Buyer, Hour) { Meeting = "intro" };

        var behind = Assert.IsType<RescheduleDecision.Move>(Decide(request, Now, [Seller, Buyer], Booked, pause));
        Assert.Equal(On(4, 20, 9), behind.Slots[0].Start);
        Assert.Contains(behind.Reasons, reason => reason.Rule == RescheduleRule.RequestedTime);

        var named = Decide(
            request with
            {
                Proposes = [new NodaTime.Interval(At(17, 9), At(17, 10))],
            },
            Now,
            [Seller, Buyer],
            Booked,
            pause
        );
        Assert.Equal(At(17, 9), Assert.IsType<RescheduleDecision.Keep>(named).Slot.Start);
    }

    /// <summary>
    /// The quick call that grew: fifteen minutes were agreed, the buyer now needs an hour at once. If everybody is free it
    /// goes on; if not, the call stays, and the full meeting is offered.
    /// </summary>
    [Fact]
    public void TheQuickCallThatGrewGoesOnWhereAllAreFree()
    {
        var call = new MeetingBooked("call", At(9, 9), Party.Buyer, "call", Thursday, Duration.FromMinutes(15));
        var request = new RescheduleRequest(Party.Buyer, Hour)
        {
            Meeting = "call",
            Offers = Hour,
            ImmediateNeed = true,
        };

        var keep = Assert.IsType<RescheduleDecision.Keep>(Decide(request, Now, [Seller, Buyer], call));
        Assert.Equal((Thursday, Hour), (keep.Slot.Start, keep.Slot.Duration));
        Assert.Equal(ItipMethod.Reply, keep.Itip!.Method);

        var busy = new Attendee(Party.Seller, NewYork) { Busy = FreeBusy.Of(new BusyTime(At(12, 10, 30), At(12, 12))) };
        var quick = Assert.IsType<RescheduleDecision.QuickCall>(Decide(request, Now, [busy, Buyer], call));
        Assert.Equal(Duration.FromMinutes(15), quick.Call.Duration);
        Assert.Equal(At(16, 9), quick.Slots[0].Start);
    }

    private static readonly ContactHoursRule Late = new(new(9, 0), new(19, 0), ContactHoursRule.OfficeHours.Days);

    private static RescheduleDecision Decide(
        RescheduleRequest request,
        Instant now,
        Attendee[] attendees,
        params Interaction[] history
    ) =>
        Policy.Default.Reschedule(
            Relationship.From("prospect", Cadence.History.Of(history), NewYork),
            request,
            attendees,
            now
        );

    private static Instant At(int day, int hour, int minute = 0) => On(3, day, hour, minute);

    private static Instant On(int month, int day, int hour, int minute = 0) =>
        NewYork.AtStrictly(new(2026, month, day, hour, minute)).ToInstant();
}
