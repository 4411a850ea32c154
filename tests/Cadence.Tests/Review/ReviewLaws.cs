using Cadence.Tests.Lifelike;
using FsCheck;
using FsCheck.Fluent;

namespace Cadence.Tests.Reviewing;

public sealed class ReviewLaws
{
    private static readonly Arbitrary<int> Seeds = Gen.Choose(0, int.MaxValue - 1).ToArbitrary();

    /// <summary>
    /// A seller who always did what the policy decided has done nothing wrong, whatever the policy and the buyer.
    /// </summary>
    [Fact]
    public void Nothing_is_found_where_the_decisions_were_followed() =>
        Law.Holds(
            Seeds,
            400,
            seed =>
            {
                var dice = new Dice(seed);
                var policy = Policies.Any(dice);
                var follower = new Follower(
                    dice,
                    policy,
                    Times.Zone(dice),
                    Instant.FromUtc(2023, 1, 1, 0, 0) + dice.Minutes(0, 2 * 365 * 1440),
                    dice.Weighted((3, 1), (1, 2), (1, 3)),
                    opensAgain: false
                );
                var end = follower.Start + Duration.FromDays(dice.Int(30, 400));
                follower.Live(end - Duration.FromDays(dice.Int(0, 60)), end);
                foreach (var review in Review.OfAccount(follower.Account, policy, end))
                {
                    Law.Require(
                        review.Findings.Count == 0,
                        $"{string.Join("\n", review.Findings.Select(f => $"{f}: {f.Text}"))}\n{policy}\n"
                            + string.Join(
                                "\n",
                                follower.Account.SelectMany(one => one.History.Select(i => $"{one.Id} {Printed.Of(i)}"))
                            )
                    );
                }
            }
        );
}
