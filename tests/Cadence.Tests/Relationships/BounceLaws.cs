using static Cadence.Tests.Lifelike.Story;

namespace Cadence.Tests;

/// <summary>What a bounce takes back, and what it leaves.</summary>
public sealed class BounceLaws
{
    /// <summary>A gift that bounced was never given: what was given before, and what the buyer has done, stays as it was.</summary>
    [Fact]
    public void AGiftThatBouncedWasNeverGiven() =>
        Law.Holds(
            1000,
            one =>
            {
                var (known, at) = Acts.Latest(one);
                var way = one.Dice.PerhapsValue(0.9, one.Dice.Member<Channel>);
                var gift = new Touch(Acts.Id, at)
                {
                    Ask = one.Dice.Member<Ask>(),
                    Gift = true,
                    Channel = way,
                };
                var after = known.With(gift).With(new Bounce("~bounce", at) { Channel = way });
                Law.Require(
                    Equals(after.Fold.Depth.Gift, known.Fold.Depth.Gift)
                        && Equals(after.Fold.Depth.EngagedBy, known.Fold.Depth.EngagedBy),
                    $"{known.Fold.Depth.Gift} was given; after a bounced one {after.Fold.Depth.Gift}"
                );
            }
        );

    /// <summary>What the buyer has answered has arrived: a bounce after it makes nothing owed again.</summary>
    [Fact]
    public void WhatTheBuyerHasAnsweredStaysDone() =>
        Law.Holds(
            1000,
            one =>
            {
                var (known, at) = Acts.Latest(one);
                var way = one.Dice.PerhapsValue(0.9, one.Dice.Member<Channel>);
                var touch = new Touch(Acts.Id, at) { Ask = Ask.Nothing, Channel = way };
                var answer = new Reply("~answer", at) { InReplyTo = touch.Id };
                var answered = known.With(touch).With(answer);
                var after = answered.With(new Bounce("~bounce", at + Duration.Epsilon) { Channel = way });
                Law.Require(
                    after.Fold.Obligations.Open.Items().ToHashSet().SetEquals(answered.Fold.Obligations.Open.Items())
                        && Equals(after.Fold.Door.Refusal, answered.Fold.Door.Refusal),
                    $"{Printed.Of(touch)} was answered, and is undone"
                );
            }
        );

    /// <summary>Of several gifts the bounce takes back the one that did not arrive, whichever was the first.</summary>
    [Fact]
    public void OfSeveralGiftsTheOthersStayGiven()
    {
        var mail = Mail("g", "2024-01-03 10:00", Ask.Attention) with { Gift = true };
        var call = mail with { Channel = Channel.Phone };
        var second = new Touch("h", At("2024-01-03 10:10")) { Gift = true, Channel = Channel.Phone };
        var bounce = new Bounce("b", At("2024-01-03 10:30")) { Channel = Channel.Email };
        var visit = new Signal("s", At("2024-01-03 11:00"), SignalKind.Visit);

        Assert.Equal(Requirements.Gift | Requirements.Signal, Required(mail, bounce));
        Assert.Equal(Requirements.Gift | Requirements.Signal, Required(mail, bounce, visit));
        Assert.Equal(Requirements.Signal, Required(mail, second, bounce));
        Assert.Equal(Requirements.None, Required(mail, second, bounce, visit));
        Assert.Equal(Requirements.None, Required(call, bounce, visit));

        // A later mail that bounces takes nothing back of the first.
        var later = Mail("l", "2024-01-03 10:20", Ask.Nothing) with
        {
            Gift = true,
        };
        Assert.Equal(Requirements.None, Required(mail, later, bounce, visit));

        // What was done before the bounce became known stays done.
        Assert.Equal(
            Requirements.None,
            Required(mail, new Signal("s", At("2024-01-03 10:20"), SignalKind.Visit), bounce)
        );

        Requirements Required(params Interaction[] life) =>
            Moments
                .Of(
                    Policy.Empty & new GiftFirstRule(),
                    new(Of(life)),
                    new(Ask.Reply, Channel.Phone),
                    At("2024-01-03 12:00")
                )
                .Requirements;
    }
}
