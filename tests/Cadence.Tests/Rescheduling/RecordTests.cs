using static Cadence.Tests.Rescheduling.Ask;

namespace Cadence.Tests.Rescheduling;

/// <summary>What is recorded of a decision, as the review and the next decision read it.</summary>
public sealed class RecordTests
{
    /// <summary>The buyer names a time, the seller cannot, and offers others: whoever names times agrees to a move.</summary>
    [Fact]
    public void ATimeThatTheBuyerNamesIsTheirConsent()
    {
        var request = By(Party.Seller) with { Proposes = [Time(At(13, 10))], ProposedBy = Party.Buyer };
        var move = Decide(request, At(12, 8), [Away(Party.Seller, 12, 13), Buyer], Booked);

        Assert.IsType<RescheduleDecision.Move>(move);
        AssertLawful(move, At(12, 8));
    }

    [Fact]
    public void WithTheirConsentItMayBeCalledOff()
    {
        var consented = By(Party.Seller) with { BuyerConsents = true };
        var nothingFree = Decide(
            consented with
            {
                Terms = new() { Horizon = Hour },
            },
            At(12, 8),
            [Away(Party.Seller, 1, 31), Buyer],
            Booked
        );
        var first = new MeetingMoved("first", At(4, 9), Party.Seller, "m", At(12, 15));
        var second = Decide(consented, At(12, 8), [Seller, Buyer], Booked, first);

        Assert.IsType<RescheduleDecision.LetBuyerChoose>(nothingFree);
        Assert.IsType<RescheduleDecision.LetBuyerChoose>(second);
        AssertLawful(nothingFree, At(12, 8));
        AssertLawful(second, At(12, 8), first);
    }

    private static void AssertLawful(RescheduleDecision decision, Instant now, params Interaction[] before) =>
        Assert.Empty(
            Review.Of(Relation([Booked, .. before, .. decision.Done("done", now)]), Policy.Default, now).Findings
        );
}
