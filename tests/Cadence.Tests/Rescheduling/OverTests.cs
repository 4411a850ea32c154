using static Cadence.Tests.Rescheduling.Ask;

namespace Cadence.Tests.Rescheduling;

/// <summary>A meeting that is over is not moved by the seller: what comes next depends on how it ended.</summary>
public sealed class OverTests
{
    private static readonly Duration Half = Duration.FromMinutes(30);

    // The meeting ended on Thursday at eleven, and nothing is recorded.
    private static readonly Instant Friday = At(13, 9);

    /// <summary>It is for the seller to say how it ended, as it is when they ask what to do next.</summary>
    [Fact]
    public void WhatIsOverIsToBeRecordedFirst()
    {
        var urgent = By(Party.Seller) with { Offers = Half, ImmediateNeed = true };
        foreach (var request in new[] { By(Party.Seller), urgent, By(Party.Seller) with { BuyerConsents = true } })
        {
            foreach (var now in new[] { At(12, 11), Friday, On(6, 1, 9) })
            {
                AssertRefused(
                    "The meeting of 12 March 2026, 10:00 is over: record how it ended.",
                    Decide(request, now, [Seller, Buyer], Booked)
                );
            }
        }

        var next = Policy.Default.Decide(Relation(Booked), Friday);
        Assert.Equal("The meeting of 12 March 2026, 10:00 is over: record how it ended.", next.Reasons[0].Text);
    }

    [Fact]
    public void WhatWasHeldIsNotMoved()
    {
        var held = new MeetingHeld("held", At(12, 11), MeetingOutcome.Continuation) { Meeting = "m" };

        AssertRefused(
            "The meeting was held on 12 March 2026, 11:00: a further one would be a new one.",
            Decide(By(Party.Seller), Friday, [Seller, Buyer], Booked, held)
        );
        Assert.IsType<RescheduleDecision.Move>(
            Decide(By(Party.Seller) with { Meeting = null }, Friday, [Seller, Buyer], Booked, held)
        );
    }

    /// <summary>A door that is shut is the graver reason: no new meeting may be sought either.</summary>
    [Fact]
    public void AShutDoorIsSaidFirst()
    {
        var never = new Decline("never", At(12, 12), DeclineKind.NotEver);
        var refuse = Decide(By(Party.Seller), Friday, [Seller, Buyer], Booked, never);

        AssertRefused("The buyer said not to come back.", refuse);
    }

    /// <summary>Until it has ended it is no more than short notice, and once its end is recorded it is as that says.</summary>
    [Fact]
    public void WhatIsNotOverOrFellThroughIsDecidedAsEver()
    {
        var missed = new MeetingMissed("missed", At(12, 11), Party.Buyer, "m");
        var again = new MeetingMoved("again", At(12, 12), Party.Buyer, "m", At(17, 10));
        var held = new MeetingHeld("held", At(12, 11), MeetingOutcome.Continuation) { Meeting = "m" };

        var late = Decide(By(Party.Seller), At(12, 10, 59), [Seller, Buyer], Booked);
        Assert.Equal(RescheduleRule.ShortNotice, Assert.IsType<RescheduleDecision.Refuse>(late).Reasons[0].Rule);
        Assert.IsType<RescheduleDecision.Move>(Decide(By(Party.Seller), Friday, [Seller, Buyer], Booked, missed));
        Assert.IsType<RescheduleDecision.Move>(Decide(By(Party.Seller), Friday, [Seller, Buyer], Booked, held, again));
    }

    /// <summary>A buyer may, and a time that they name is taken: they know how it ended.</summary>
    [Fact]
    public void ABuyerMayStillMoveIt()
    {
        var named = By(Party.Seller) with { Proposes = [Time(At(17, 10))], ProposedBy = Party.Buyer };

        Assert.IsType<RescheduleDecision.Move>(Decide(By(Party.Buyer), Friday, [Seller, Buyer], Booked));
        Assert.IsType<RescheduleDecision.Keep>(Decide(named, Friday, [Seller, Buyer], Booked));
        Assert.IsType<RescheduleDecision.Move>(Decide(named, Friday, [Away(Party.Seller, 17, 17), Buyer], Booked));
    }

    private static void AssertRefused(string text, RescheduleDecision decision)
    {
        Assert.Equal(text, Assert.Single(Assert.IsType<RescheduleDecision.Refuse>(decision).Reasons).Text);
        Assert.Null(decision.Itip);
        Assert.Empty(decision.Record);
    }
}
