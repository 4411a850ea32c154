using static Cadence.Tests.Rescheduling.Ask;

namespace Cadence.Tests.Rescheduling;

/// <summary>What a decision records, as the review and the next decision read it.</summary>
public sealed class RecordTests
{
    /// <summary>The buyer names a time, the seller cannot, and offers others: naming a time is agreeing to a move.</summary>
    [Fact]
    public void ATimeThatTheBuyerNamesIsTheirConsent()
    {
        var request = By(Party.Seller) with { Proposes = [Time(At(13, 10))], ProposedBy = Party.Buyer };
        var move = Decide(request, At(12, 8), [Away(Party.Seller, 12, 13), Buyer], Booked);

        Assert.IsType<RescheduleDecision.Move>(move);
        AssertLawful(move, At(12, 8));
    }

    /// <summary>
    /// Offered in good time and agreed on the day before: whoever agrees on a slot consents to it, and the time is theirs as the
    /// one before was.
    /// </summary>
    [Fact]
    public void ASlotThatIsAgreedIsTheirConsent()
    {
        var booked = new MeetingBooked("booked", At(3, 11), Party.Buyer, "m", Thursday, Hour);
        var move = Assert.IsType<RescheduleDecision.Move>(Decide(By(Party.Seller), Tuesday, [Seller, Buyer], booked));
        var agreed = At(11, 15);
        foreach (var slot in move.Slots)
        {
            var after = Relation([booked, .. move.Done("done", agreed, slot)]);

            Assert.Empty(Review.Of(after, Policy.Default, agreed).Findings);
            Assert.Equal(slot.End, after.Fold.Meetings.BuyersUntil);
        }

        Assert.All(move.Record, record => Assert.True(((MeetingMoved)record).BuyerConsented));
    }

    /// <summary>A call that is shortened, and a meeting that is given up, were agreed with nobody.</summary>
    [Fact]
    public void WhatTheSellerDoesAloneIsNotTheirConsent()
    {
        var shorter = By(Party.Seller) with { Offers = Duration.FromMinutes(30), ImmediateNeed = true };
        var call = Assert.IsType<RescheduleDecision.QuickCall>(Decide(shorter, Tuesday, [Seller, Buyer], Booked));
        var off = Assert.IsType<RescheduleDecision.LetBuyerChoose>(
            Decide(
                By(Party.Seller) with
                {
                    Terms = new() { Horizon = Hour },
                },
                Tuesday,
                [Away(Party.Seller, 1, 31), Buyer],
                Booked
            )
        );

        Assert.False(Assert.IsType<MeetingMoved>(Assert.Single(call.Record)).BuyerConsented);
        Assert.False(Assert.IsType<MeetingCancelled>(Assert.Single(off.Record)).BuyerConsented);
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

    /// <summary>Having less time is not giving way.</summary>
    [Fact]
    public void ABuyerWhoHadLessTimeHasNotPutItOff()
    {
        var shorter = By(Party.Buyer) with { Offers = Duration.FromMinutes(30) };
        var move = Assert.IsType<RescheduleDecision.Move>(Decide(shorter, Tuesday, [Seller, Buyer], Booked));
        var off = Assert.IsType<RescheduleDecision.LetBuyerChoose>(
            Decide(
                shorter with
                {
                    Terms = new() { Horizon = Hour },
                },
                Tuesday,
                [Away(Party.Seller, 1, 31), Buyer],
                Booked
            )
        );

        AssertFirstTime(By(Party.Buyer), move.Done("done", Tuesday));
        AssertFirstTime(By(Party.Buyer), off.Done("done", Tuesday));
    }

    /// <summary>The seller is sick, and the buyer kindly names a time: it counts against the seller.</summary>
    [Fact]
    public void WhoeverNamesATimeForTheOtherHasNotPutItOff()
    {
        var sick = By(Party.Seller) with { Proposes = [Time(At(18, 15))], ProposedBy = Party.Buyer };
        var keep = Assert.IsType<RescheduleDecision.Keep>(
            Decide(sick, At(12, 8), [Away(Party.Seller, 12, 13), Buyer], Booked)
        );
        var done = keep.Done("done", At(12, 8));

        Assert.Equal(Party.Buyer, Assert.Single(done).By);
        AssertFirstTime(By(Party.Buyer), done);
        Assert.IsType<RescheduleDecision.LetBuyerChoose>(
            Decide(By(Party.Seller), At(13, 9), [Seller, Buyer], [Booked, .. done])
        );
    }

    /// <summary>Booking a standing meeting for later puts it off; for sooner, or after it fell through, does not.</summary>
    [Fact]
    public void ToBookAStandingMeetingForLaterIsToPutItOff()
    {
        MeetingBooked Again(int day) => new("again", At(4, 9), Party.Buyer, "m", At(day, 10), Hour);
        var off = new MeetingCancelled("off", At(3, 12), Party.Seller, "m");

        Assert.IsType<RescheduleDecision.LetBuyerChoose>(
            Decide(By(Party.Buyer), Tuesday, [Seller, Buyer], Booked, Again(13))
        );
        AssertFirstTime(By(Party.Buyer), [Again(11)]);
        AssertFirstTime(By(Party.Buyer), [off, Again(13)]);
    }

    /// <summary>Holding another meeting does not make up for one that fell through.</summary>
    [Fact]
    public void AHeldMeetingWithoutANameIsNotOneThatIsCalledOff()
    {
        Interaction[] noShows =
        [
            Booked,
            new MeetingMissed("missed", At(12, 11), Party.Buyer, "m"),
            new MeetingMoved("moved", At(12, 12), Party.Buyer, "m", At(16, 10)),
            new MeetingMissed("again", At(16, 11), Party.Buyer, "m"),
            new MeetingHeld("other", At(17, 9), MeetingOutcome.Continuation),
        ];

        Assert.IsType<RescheduleDecision.LetBuyerChoose>(Decide(By(Party.Buyer), At(17, 10), [Seller, Buyer], noShows));
    }

    private static void AssertFirstTime(RescheduleRequest request, IReadOnlyList<Interaction> before) =>
        Assert.IsType<RescheduleDecision.Move>(Decide(request, At(12, 9), [Seller, Buyer], [Booked, .. before]));

    private static void AssertLawful(RescheduleDecision decision, Instant now, params Interaction[] before) =>
        Assert.Empty(
            Review.Of(Relation([Booked, .. before, .. decision.Done("done", now)]), Policy.Default, now).Findings
        );
}
