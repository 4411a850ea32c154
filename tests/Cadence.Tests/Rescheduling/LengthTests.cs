using static Cadence.Tests.Rescheduling.Ask;

namespace Cadence.Tests.Rescheduling;

/// <summary>Lengths are said as a person says them, and never as more than there is.</summary>
public sealed class LengthTests
{
    [Theory]
    [InlineData(1, "There is 1 second")]
    [InlineData(50, "There are 50 seconds")]
    [InlineData(60, "There is 1 minute")]
    [InlineData(61, "There are 1 minute and 1 second")]
    [InlineData(150, "There are 2 minutes and 30 seconds")]
    [InlineData(1800, "There are 30 minutes")]
    [InlineData(3600, "There are 60 minutes")]
    [InlineData(7199.99, "There are 119 minutes and 59 seconds")]
    [InlineData(7200, "There are 2 hours")]
    [InlineData(0.5, "There is less than a second")]
    public void AShortTimeIsSaidInFull(double seconds, string text)
    {
        var request = new RescheduleRequest(Party.Buyer, Hour * 3) { Offers = Duration.FromSeconds(seconds) };
        var decision = Decide(request, Tuesday, [Seller, Buyer]);

        Assert.Equal(
            text + " for a meeting that needs 3 hours: half a meeting wastes their time.",
            decision.Reasons[0].Text
        );
    }

    [Theory]
    [InlineData(1, "1 minute is time enough.")]
    [InlineData(25, "25 minutes are time enough.")]
    public void TimeEnoughIsSaidInGoodGrammar(int minutes, string text)
    {
        var time = Duration.FromMinutes(minutes);
        var request = new RescheduleRequest(Party.Buyer, time) { Meeting = "m", Offers = time };

        Assert.Equal(text, Decide(request, Tuesday, [Seller, Buyer], Booked).Reasons[0].Text);
    }
}
