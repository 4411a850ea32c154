using static Cadence.Tests.Rescheduling.Ask;

namespace Cadence.Tests.Rescheduling;

/// <summary>A buyer who opted out is told nothing in that scope, whatever they or the seller ask for.</summary>
public sealed class OptOutTests
{
    private static readonly OptOut Everything = new("out", At(4, 9));
    private static readonly OptOut OfSales = new("out", At(4, 9)) { Purpose = Purpose.Sales };
    private static readonly Duration Half = Duration.FromMinutes(30);

    /// <summary>
    /// They opted out of everything, and now name a time, or have a need that does not wait. That is no opt-in: no invitation, no
    /// confirmation, not even a cancellation may be sent, and nothing is booked.
    /// </summary>
    [Fact]
    public void ABuyerWhoOptedOutOfEverythingIsNotAnswered()
    {
        var named = By(Party.Buyer) with { Proposes = [Time(At(17, 10))] };
        var stands = By(Party.Buyer) with { Proposes = [Time(Thursday)] };
        var urgent = By(Party.Buyer) with { Offers = Half, ImmediateNeed = true };

        foreach (var request in new[] { named, stands, urgent, By(Party.Buyer) })
        {
            AssertSilent<RescheduleDecision.StepBack>(Decide(request, Tuesday, [Seller, Buyer], Booked, Everything));
            AssertSilent<RescheduleDecision.StepBack>(
                Decide(request with { Meeting = null }, Tuesday, [Seller, Buyer], Everything)
            );
        }
    }

    /// <summary>To ask whether they agree, and to call it off, is to write to them: the seller may do neither.</summary>
    [Fact]
    public void ASellerMaySayNothingToThemEither()
    {
        var agreed = By(Party.Seller) with { BuyerConsents = true };
        foreach (var now in new[] { Tuesday, At(12, 8) })
        {
            AssertSilent<RescheduleDecision.Refuse>(Decide(By(Party.Seller), now, [Seller, Buyer], Booked, Everything));
            AssertSilent<RescheduleDecision.Refuse>(Decide(agreed, now, [Seller, Buyer], Booked, Everything));
            AssertSilent<RescheduleDecision.Refuse>(
                Decide(By(Party.Seller) with { Meeting = null }, now, [Seller, Buyer], Everything)
            );
        }
    }

    /// <summary>Only a newer express opt-in opens it; one that is implied, older or has ended does not.</summary>
    [Fact]
    public void ANewerExpressOptInOpensIt()
    {
        var named = By(Party.Buyer) with { Proposes = [Time(At(17, 10))] };
        var optIn = new OptIn("in", At(5, 9), ConsentBasis.Express);

        Assert.IsType<RescheduleDecision.Keep>(Answer(optIn));
        AssertSilent<RescheduleDecision.StepBack>(Answer(new OptIn("in", At(5, 9), ConsentBasis.Implied)));
        AssertSilent<RescheduleDecision.StepBack>(Answer(new OptIn("in", At(3, 9), ConsentBasis.Express)));
        AssertSilent<RescheduleDecision.StepBack>(
            Answer(new OptIn("in", At(5, 9), ConsentBasis.Express) { Expires = Until.On(new(2026, 3, 9)) })
        );

        RescheduleDecision Answer(OptIn given) => Decide(named, Tuesday, [Seller, Buyer], Booked, Everything, given);
    }

    /// <summary>An answer, and a word about what is agreed, are service; a meeting that only the seller wants is sales.</summary>
    [Fact]
    public void ABuyerWhoOptedOutOfSalesIsStillAnswered()
    {
        var named = By(Party.Buyer) with { Proposes = [Time(At(17, 10))] };
        var off = Decide(By(Party.Seller), Tuesday, [Seller, Buyer], Booked, OfSales);

        Assert.IsType<RescheduleDecision.Keep>(Decide(named, Tuesday, [Seller, Buyer], Booked, OfSales));
        Assert.Equal(ItipMethod.Cancel, Assert.IsType<RescheduleDecision.StepBack>(off).Itip!.Method);
        AssertSilent<RescheduleDecision.Refuse>(
            Decide(By(Party.Seller) with { Meeting = null }, Tuesday, [Seller, Buyer], OfSales)
        );
    }

    /// <summary>The sentence names what they opted out of, as a decision's does.</summary>
    [Theory]
    [InlineData(null, "The buyer opted out.")]
    [InlineData(Purpose.Sales, "The buyer opted out of sales.")]
    [InlineData(Purpose.Service, "The buyer opted out of service.")]
    public void ItSaysWhatTheyOptedOutOf(Purpose? purpose, string text)
    {
        var optOut = new OptOut("out", At(4, 9)) { Purpose = purpose };
        var side = purpose == Purpose.Sales ? Party.Seller : Party.Buyer;

        Assert.Equal(text, Decide(By(side), Tuesday, [Seller, Buyer], Booked, optOut).Reasons[0].Text);
    }

    [Fact]
    public void ItNamesTheChannelsWhereTheyAreClosedOneByOne()
    {
        Interaction[] each =
        [
            .. Enum.GetValues<Channel>()
                .Select(channel => new OptOut($"o{channel}", At(4, 9, (int)channel))
                {
                    Channel = channel,
                    Purpose = Purpose.Sales,
                }),
        ];
        var decision = Decide(By(Party.Seller), Tuesday, [Seller, Buyer], [Booked, .. each]);
        var closed = Policy.Default.When(Relation([Booked, .. each]), new(Cadence.Ask.Reply, Channel.Phone), Tuesday);

        Assert.StartsWith("The buyer opted out of sales by e-mail, phone, video,", decision.Reasons[0].Text);
        Assert.Equal("The buyer opted out of sales by phone.", closed.Reasons[^1].Text);
    }

    private static void AssertSilent<T>(RescheduleDecision decision)
        where T : RescheduleDecision
    {
        Assert.IsType<T>(decision);
        Assert.Null(decision.Itip);
        Assert.Empty(decision.Slots);
        Assert.Empty(decision.Record);
        Assert.Equal(RescheduleRule.OptOut, Assert.Single(decision.Reasons).Rule);
    }
}
