using Cadence.Tests.Lifelike;

namespace Cadence.Tests.Reviewing;

public sealed class Scratch
{
    [Theory]
    [InlineData(1728115973)]
    public void Seed(int seed)
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
        var o = new System.Text.StringBuilder();
        foreach (var review in Review.OfAccount(follower.Account, policy, end))
        {
            foreach (var f in review.Findings)
                o.AppendLine($"{review.Relationship} {f} {f.Text}");
        }
        foreach (
            var (i, r) in follower
                .Account.SelectMany(one => one.History.Select(i => (i, one)))
                .OrderBy(p => p.i.Id, StringComparer.Ordinal)
        )
            o.AppendLine($"{r.Id} {Printed.Of(i)}");
        o.AppendLine(policy.ToString());
        System.IO.File.WriteAllText($"/tmp/seed.{seed}.txt", o.ToString());
    }
}
