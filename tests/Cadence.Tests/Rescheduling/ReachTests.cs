using static Cadence.Tests.Rescheduling.Ask;

namespace Cadence.Tests.Rescheduling;

/// <summary>How far a search looks: as far as the question asks, never back, and not to the end of time.</summary>
public sealed class ReachTests
{
    private static readonly Duration Half = Duration.FromMinutes(30);

    [Fact]
    public void ATimeThatTheBuyerNamesBeyondTheHorizonIsCounteredWithTheNearest()
    {
        var away = new Attendee(Party.Seller, NewYork)
        {
            Busy = FreeBusy.Of(new BusyTime(On(6, 30, 10), On(6, 30, 11))),
        };
        var move = Decide(By(Party.Buyer) with { Proposes = [Time(On(6, 30, 10))] }, Tuesday, [away, Buyer], Booked);

        Assert.Equal(On(6, 30, 9), Assert.IsType<RescheduleDecision.Move>(move).Slots[0].Start);
    }

    /// <summary>Friday evening, an urgent need: the call is before the first full meeting, even if that is next week.</summary>
    [Fact]
    public void AQuickCallIsLookedForUpToTheFirstFullSlot()
    {
        var request = new RescheduleRequest(Party.Buyer, Hour) { Offers = Half, ImmediateNeed = true };
        var full = new Attendee(Party.Seller, NewYork)
        {
            Busy = FreeBusy.Of(new BusyTime(At(16, 9, 30), At(16, 17)), new BusyTime(At(17, 9), At(17, 17))),
        };
        var quick = Assert.IsType<RescheduleDecision.QuickCall>(Decide(request, At(13, 18), [full, Buyer]));

        Assert.Equal((At(16, 9), At(16, 9, 30)), (quick.Call.Start, quick.Call.End));
        Assert.NotEmpty(quick.Slots);

        // If the full meeting can be had as soon as a call, no call is needed.
        Assert.IsType<RescheduleDecision.Move>(Decide(request, At(13, 18), [Seller, Buyer]));
    }

    [Fact]
    public void WhatIsOverIsNotOffered()
    {
        var over = By(Party.Buyer) with { Offers = Half, ImmediateNeed = true };
        var enough = new RescheduleRequest(Party.Buyer, Half) { Meeting = "m", Offers = Half };

        Assert.IsType<RescheduleDecision.Move>(Decide(over, At(12, 10, 50), [Seller, Buyer], Booked));
        Assert.IsType<RescheduleDecision.Move>(Decide(enough, At(12, 10, 50), [Seller, Buyer], Booked));
        Assert.IsType<RescheduleDecision.QuickCall>(Decide(over, At(12, 10, 10), [Seller, Buyer], Booked));
        Assert.IsType<RescheduleDecision.Keep>(Decide(enough, At(12, 10, 10), [Seller, Buyer], Booked));
    }

    [Fact]
    public void ItHoldsAtTheEndOfTime()
    {
        var last = Instant.FromUtc(9999, 12, 31, 23, 50);
        var booked = new MeetingBooked("booked", At(3, 11), Party.Seller, "m", last, Hour);
        var request = By(Party.Buyer) with { Offers = Half, ImmediateNeed = true };
        var nightly = new Attendee(Party.Seller, NewYork)
        {
            Recurring = [new(Enum.GetValues<IsoDayOfWeek>().Skip(1), new(23, 30), new(23, 45))],
        };
        var growing = new RescheduleRequest(Party.Buyer, Hour * 3) { Meeting = "m", Offers = Hour * 4 };

        Assert.Equal(
            last,
            Assert.IsType<RescheduleDecision.QuickCall>(Decide(request, Tuesday, [Seller, Buyer], booked)).Call.Start
        );
        Assert.NotNull(Decide(request, Tuesday, [nightly, Buyer], booked));
        Assert.All(Decide(growing, Tuesday, [nightly, Buyer], booked).Reasons, reason => Assert.NotEmpty(reason.Text));
        Assert.NotNull(Decide(request, last, [nightly, Buyer], booked));
        Assert.NotNull(Decide(By(Party.Buyer), Instant.MaxValue, [nightly, Buyer], booked));
        Assert.NotNull(
            Decide(By(Party.Buyer) with { Proposes = [new(last, Instant.MaxValue)] }, last, [nightly, Buyer], booked)
        );
    }

    /// <summary>Days are searched one by one, so a date far ahead is looked for no further than ten years from now.</summary>
    [Fact]
    public void ADateFarAheadIsLookedForNoFurtherThanTenYears()
    {
        var far = new MeetingBooked("booked", At(3, 11), Party.Seller, "m", Instant.FromUtc(9979, 3, 1, 10, 0), Hour);
        NodaTime.Interval[] ages =
        [
            new(Tuesday, Instant.FromUtc(9979, 1, 1, 0, 0)),
            Time(Instant.FromUtc(9979, 1, 1, 0, 0)),
        ];
        var named = By(Party.Buyer) with { Proposes = ages };

        Assert.IsType<RescheduleDecision.Move>(Decide(By(Party.Buyer), Tuesday, [BusyUntil(2035), Buyer], far));
        Assert.IsType<RescheduleDecision.Keep>(Decide(named, Tuesday, [BusyUntil(2035), Buyer], far));
        Assert.IsType<RescheduleDecision.LetBuyerChoose>(
            Decide(By(Party.Buyer), Tuesday, [BusyUntil(2040), Buyer], far)
        );
        Assert.IsType<RescheduleDecision.LetBuyerChoose>(Decide(named, Tuesday, [BusyUntil(2040), Buyer], far));

        static Attendee BusyUntil(int year) =>
            new(Party.Seller, NewYork)
            {
                Recurring =
                [
                    new(Enum.GetValues<IsoDayOfWeek>().Skip(1), LocalTime.Midnight, new(23, 59))
                    {
                        Within = new(new(2026, 1, 1), new(year, 1, 1)),
                    },
                ],
            };
    }
}
