using static Cadence.Tests.Rescheduling.Ask;

namespace Cadence.Tests.Rescheduling;

/// <summary>What is said and done when the buyer has put a meeting off again and again.</summary>
public sealed class PutOffTests
{
    /// <summary>Thirty minutes are not a postponement, so the sentence counts those before, as its evidence does.</summary>
    [Fact]
    public void ABuyerWhoOffersSomeTimeHasNotPutItOffOnceMore()
    {
        var shorter = By(Party.Buyer) with { Offers = Duration.FromMinutes(30) };

        AssertChoice("They have put it off twice before: let them choose, and press nothing.", shorter, 2);
        AssertChoice("They have put it off 5 times before: let them choose, and press nothing.", shorter, 5);
    }

    /// <summary>A need that does not wait is not about timing: no step back, and no sentence that says so.</summary>
    [Fact]
    public void ABuyerInNeedIsNotSteppedBackFrom()
    {
        var urgent = By(Party.Buyer) with { ImmediateNeed = true };

        AssertChoice("They put it off for the second time: let them choose, and press nothing.", urgent, 1);
        AssertChoice("They put it off for the 3rd time: let them choose, and press nothing.", urgent, 2);
        AssertChoice("They put it off for the 6th time: let them choose, and press nothing.", urgent, 5);
    }

    /// <summary>Nor is it about timing where they name a time, though none that they name is free.</summary>
    [Fact]
    public void ABuyerWhoNamesATimeIsNotSteppedBackFrom()
    {
        var named = By(Party.Buyer) with { Proposes = [Time(At(18, 10))] };

        AssertChoice("They put it off for the 3rd time: let them choose, and press nothing.", named, 2);
    }

    [Fact]
    public void FromTheThirdTimeOnItIsAboutTiming()
    {
        var back = After(By(Party.Buyer), 2);

        Assert.IsType<RescheduleDecision.StepBack>(back);
        Assert.Equal("They put it off for the 3rd time: it is about timing, not about dates.", back.Reasons[0].Text);
        Assert.IsType<RescheduleDecision.LetBuyerChoose>(After(By(Party.Buyer), 1));
    }

    private static void AssertChoice(string text, RescheduleRequest request, int postponements)
    {
        var decision = After(request, postponements);
        Assert.IsType<RescheduleDecision.LetBuyerChoose>(decision);
        var reason = Assert.Single(decision.Reasons, reason => reason.Rule == RescheduleRule.BuyerMovesAgain);
        Assert.Equal(text, reason.Text);
        Assert.Equal(postponements, reason.Evidence.Count);
    }

    private static RescheduleDecision After(RescheduleRequest request, int postponements) =>
        Decide(
            request,
            Tuesday,
            [Away(Party.Seller, 18, 18), Buyer],
            [
                Booked,
                .. Enumerable
                    .Range(1, postponements)
                    .Select(i => new MeetingMoved(
                        $"m{i}",
                        At(4, 9) + Duration.FromHours(i),
                        Party.Buyer,
                        "m",
                        Thursday + Duration.FromDays(i)
                    )),
            ]
        );
}
