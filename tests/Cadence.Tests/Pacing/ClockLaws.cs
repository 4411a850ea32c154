namespace Cadence.Tests;

/// <summary>Law 3: the buyer owns the clock.</summary>
public sealed class ClockLaws
{
    private static readonly Step[] Steps =
    [
        .. Enum.GetValues<Ask>()
            .SelectMany(ask => new[] { Channel.Email, Channel.Phone }.Select(way => new Step(ask, way))),
        new(Ask.Reply, Channel.Email) { Purpose = Purpose.Service },
    ];

    /// <summary>
    /// A seller's interaction appended to a history never brings an ask forward, unless it discharges a duty or is the very step
    /// that was called for: once patience is spent, a step back.
    /// </summary>
    [Fact]
    public void NothingThatASellerDoesBringsAnAskForward() =>
        Law.Holds(
            1500,
            one =>
            {
                var (before, at) = Acts.Latest(one);
                var act = Acts.OfSeller(one.Dice, before, at, one.Zone);
                var after = before.With(act);
                if (Acts.Discharges(before, after) || (act is Suspension && IsSpent(one.Policy, before, at)))
                {
                    return;
                }

                foreach (var step in Steps)
                {
                    var was = Moments.Of(one.Policy.When(before, step, at));
                    var then = Moments.Of(one.Policy.When(after, step, at));
                    Law.Require(Moments.Precedes(was, then), $"{Printed.Of(act)} moves {step} from {was} to {then}");
                }
            }
        );

    private static bool IsSpent(Policy policy, Situation situation, Instant at) =>
        policy.Patience is { } patience && patience.IsSpent(situation, at);

    /// <summary>
    /// A buyer's act never moves an ask further away, short of a decline, a pause, an absence, an opt-out, the booking or the
    /// moving of a meeting.
    /// </summary>
    [Fact]
    public void NothingThatABuyerDoesMovesAnAskAway() =>
        Law.Holds(
            1500,
            one =>
            {
                var (before, at) = Acts.Latest(one);
                var act = Acts.OfBuyer(one.Dice, before, at, one.Zone);
                var after = before.With(act);
                var policy = one.Policy;
                foreach (var step in Steps)
                {
                    var was = Moments.Of(policy.When(before, step, at));
                    var then = Moments.Of(policy.When(after, step, at));
                    Law.Require(Moments.Precedes(then, was), $"{Printed.Of(act)} moves {step} from {was} to {then}");
                }
            }
        );
}
