using static Cadence.Tests.Rescheduling.Ask;

namespace Cadence.Tests.Rescheduling;

/// <summary>How far a search looks: to what is asked for, never back, and to no end of time.</summary>
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

    /// <summary>Friday evening, and what cannot wait: the call is before the first full meeting, be it next week.</summary>
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

        // Where the full meeting can be had as soon as a call, there is no need of one.
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
}
