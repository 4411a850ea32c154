using static Cadence.Tests.Lifelike.Story;

namespace Cadence.Tests;

/// <summary>When is the inverse of Decide, and agrees with it.</summary>
public sealed class AskingLaws
{
    private static readonly Ask[] Asks = Enum.GetValues<Ask>();

    /// <summary>
    /// What When permits now, Decide does not forbid: it says to reach, with that ask on that channel, or names a duty on
    /// which the ask may ride. While it says to wait, to step back or to leave, nothing may be asked.
    /// </summary>
    [Fact]
    public void WhatIsCalledNowIsNotForbidden() =>
        Law.Holds(
            700,
            one =>
            {
                var decision = one.Decision;
                foreach (var channel in Enum.GetValues<Channel>())
                {
                    Ask? most = null;
                    foreach (var ask in Asks.Where(ask => When(one, one.Now, ask, channel) is Permission.Now))
                    {
                        Law.Require(
                            ask == (most is { } less ? less + 1 : Ask.Nothing),
                            $"{channel}: {ask}, but not less"
                        );
                        most = ask;
                    }

                    foreach (var ask in Asks)
                    {
                        var fine = When(one, one.Now, ask, channel).LargestAskNow;
                        Law.Require(fine == most, $"{channel}: up to {most}, but the largest ask is {fine}");
                    }

                    bool agrees = decision switch
                    {
                        Decision.Reach reach => most == Of(reach, channel),
                        Decision.Respond { Duty: Duty.Answer or Duty.Reconvening } => true,
                        _ => most is null,
                    };
                    Law.Require(agrees, $"{Printed.Of(decision)}, but {channel} up to {most}");
                }
            }
        );

    /// <summary>After a final no that was acknowledged, no policy sells anything; and the no is the reason.</summary>
    [Fact]
    public void NoPolicySellsAfterAFinalNo()
    {
        var buyer = Story.Of(
            new Decline("n", At("2024-01-03 10:00"), DeclineKind.NotEver),
            Mail("t", "2024-01-03 11:00", Ask.Nothing) with
            {
                InReplyTo = "n",
            }
        );
        var now = At("2024-01-08 12:00");
        foreach (var policy in (Policy[])[Policy.Empty, Policy.Default])
        {
            Assert.IsType<Decision.Leave>(policy.Decide(buyer, now));
            var permission = policy.When(buyer, new Step(Ask.Nothing, Channel.Email), now);
            Assert.Equal(Requirements.Reply, Assert.IsType<Permission.Requires>(permission).Requirements);
            Assert.Null(permission.LargestAskNow);
            Assert.Equal(["n"], Assert.Single(permission.Reasons).Evidence.Select(one => one.Id));
        }
    }

    /// <summary>
    /// Not before T means exactly that: if nothing happens, it is not before T at every instant before T, and at T it is now, and
    /// Decide does not forbid it then.
    /// </summary>
    [Fact]
    public void NotBeforeIsTheFirstInstant() =>
        Law.Holds(
            1000,
            one =>
            {
                var dice = one.Dice;
                var known = one.Known;
                var step = Any(dice);
                if (one.Policy.When(known, step, one.Now) is not Permission.NotBefore { From: var from })
                {
                    return;
                }

                Law.Require(from > one.Now, $"{step} not before {Printed.Of(from)}, asked then");
                foreach (var at in Before(dice, one.Now, from))
                {
                    var then = one.Policy.When(known, step, at);
                    Law.Require(
                        then is Permission.NotBefore still && still.From == from,
                        $"{step} not before {Printed.Of(from)}, but at {Printed.Of(at)} {Moments.Of(then)}"
                    );
                }

                var now = one.Policy.When(known, step, from);
                Law.Require(now is Permission.Now, $"{step} not before {Printed.Of(from)}, but then {Moments.Of(now)}");
                Law.Require(
                    step.Purpose == Purpose.Service
                        || one.Policy.Decide(known, from) is Decision.Reach or Decision.Respond,
                    $"{step} is fine at {Printed.Of(from)}, but {Printed.Of(one.Policy.Decide(known, from))}"
                );
            }
        );

    /// <summary>No date replaces what must happen first, or permits what is never permitted.</summary>
    [Fact]
    public void NoDateDoesInsteadOfARequirement() =>
        Law.Holds(
            700,
            one =>
            {
                var dice = one.Dice;
                var known = one.Known;
                var step = Any(dice);
                var moment = Moments.Of(one.Policy.When(known, step, one.Now));
                // A consent that expires closes the channel on which a duty was owed, and the duty lapses.
                if (moment.IsInstant || known.Fold.Consent.NextExpiry(one.Now) is not null)
                {
                    return;
                }

                for (int i = 0; i < 6; i++)
                {
                    var at = Times.Plus(one.Now, dice.Minutes(1, 700 * 1440));
                    var then = one.Policy.When(known, step, at);
                    Law.Require(
                        then is Permission.Requires or Permission.Never,
                        $"{step} {moment}, but at {Printed.Of(at)} {Moments.Of(then)}"
                    );
                }
            }
        );

    /// <summary>An opted-out scope is never permitted; consent is required by packs, and by nothing else.</summary>
    [Fact]
    public void AnOptedOutScopeIsNeverAndConsentIsForPacks() =>
        Law.Holds(
            700,
            one =>
            {
                foreach (var channel in Enum.GetValues<Channel>())
                {
                    foreach (var purpose in Enum.GetValues<Purpose>())
                    {
                        var step = new Step(one.Dice.Member<Ask>(), channel) { Purpose = purpose };
                        var moment = Moments.Of(one.Policy.When(one.Situation, step, one.Now));
                        Law.Require(
                            moment.IsNever || !Plainly.IsForbidden(one, channel, purpose, one.Now),
                            $"{step} is opted out, but {moment}"
                        );
                        Law.Require(
                            !moment.Requirements.HasFlag(Requirements.OptIn)
                                || (purpose == Purpose.Sales && one.Policy.Rules.Any(rule => rule is ConsentRule)),
                            $"{step} {moment}, but no pack asks for consent"
                        );
                    }
                }
            }
        );

    /// <summary>While patience is spent, a reply is required for everything that is not forbidden forever.</summary>
    [Fact]
    public void WhilePatienceIsSpentAReplyIsRequired() =>
        Law.Holds(
            1000,
            one =>
            {
                var known = one.Known;
                if (
                    one.Policy.Patience is not { } patience
                    || !patience.IsSpent(known, one.Now)
                    || known.Fold.Door.IsSuspended(one.Now)
                )
                {
                    return;
                }

                foreach (var ask in Asks)
                {
                    var moment = Moments.Of(When(one, one.Now, ask, Channel.Email));
                    Law.Require(
                        moment.IsNever || moment.Requirements.HasFlag(Requirements.Reply) || moment.From > one.Now,
                        $"patience is spent, but {ask} {moment}"
                    );
                }

                Law.Require(one.Decision is not Decision.Reach, $"patience is spent, but {Printed.Of(one.Decision)}");
            }
        );

    private static Ask? Of(Decision.Reach reach, Channel channel) =>
        reach.Asks.Where(open => open.Channel == channel).Select(open => (Ask?)open.Ask).SingleOrDefault();

    private static Permission When(Case one, Instant at, Ask ask, Channel channel) =>
        one.Policy.When(one.Situation, new Step(ask, channel), at);

    private static Step Any(Dice dice) =>
        new(dice.Member<Ask>(), dice.Of(Channel.Email, Channel.Phone, Channel.Message))
        {
            Purpose = dice.Weighted((4, Purpose.Sales), (1, Purpose.Service)),
        };

    private static IEnumerable<Instant> Before(Dice dice, Instant from, Instant until)
    {
        yield return from;
        yield return until - Duration.Epsilon;
        for (int i = 0; i < 8; i++)
        {
            yield return from + ((until - from) * (dice.Int(0, 9998) / 9999.0));
        }
    }
}
