using static Cadence.Tests.Rescheduling.Ask;

namespace Cadence.Tests.Rescheduling;

/// <summary>Who sends what if the buyer organizes the meeting.</summary>
public sealed class ItipTests
{
    private static readonly Itip Invitation = new(ItipMethod.Request, Party.Seller, PartStat.NeedsAction, "3.2.2");

    [Fact]
    public void AnAttendeeWhoLeavesTheChoiceDeclines()
    {
        var moved = new MeetingMoved("moved", At(5, 12), Party.Buyer, "m", At(13, 10));
        var choice = Decide(Buyers(), Tuesday, [Seller, Buyer], Booked, moved);

        Assert.IsType<RescheduleDecision.LetBuyerChoose>(choice);
        Assert.Equal(new Itip(ItipMethod.Reply, Party.Seller, PartStat.Declined, "3.2.3"), choice.Itip);
    }

    [Fact]
    public void WhereThereIsNothingToCounterASellerInvites()
    {
        var missed = new MeetingMissed("missed", At(12, 11), Party.Buyer, "m");

        Assert.Equal(Invitation, Decide(Buyers() with { Meeting = null }, Tuesday, [Seller, Buyer]).Itip);
        Assert.Equal(Invitation, Decide(Buyers(), At(12, 12), [Seller, Buyer], Booked, missed).Itip);
        Assert.Equal(
            Invitation,
            Decide(
                Buyers() with
                {
                    Meeting = null,
                    Offers = Duration.FromMinutes(30),
                    ImmediateNeed = true,
                },
                Tuesday,
                [Seller, Buyer]
            ).Itip
        );
        Assert.Equal(
            new Itip(ItipMethod.Counter, Party.Seller, null, "3.2.7"),
            Decide(
                Buyers() with
                {
                    Meeting = null,
                    Proposes = [Time(At(12, 10))],
                },
                Tuesday,
                [Away(Party.Seller, 12, 12), Buyer]
            ).Itip
        );
    }

    private static RescheduleRequest Buyers() => By(Party.Buyer) with { Organizer = Party.Buyer };
}
