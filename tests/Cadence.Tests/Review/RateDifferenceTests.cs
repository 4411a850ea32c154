namespace Cadence.Tests.Reviewing;

public sealed class RateDifferenceTests
{
    /// <summary>Worked by hand: weights 4·6/10 and 10·10/20, differences 1/2 − 1/3 and 3/10 − 5/10.</summary>
    [Fact]
    public void It_pools_the_differences_within_bands()
    {
        var pooled = RateDifference
            .Of([(new(2, 4), new(2, 6)), (new(3, 10), new(5, 10)), (new(1, 1), new(0, 0))])!
            .Value;
        Assert.Equal(((2.4 / 6) - (5 * 0.2)) / 7.4, pooled.Difference, 9);
        double variance = ((5.76 * ((0.25 / 4) + (2 / 9.0 / 6))) + (25 * ((0.21 / 10) + (0.25 / 10)))) / (7.4 * 7.4);
        Assert.Equal(1.959964 * Math.Sqrt(variance), pooled.High - pooled.Difference, 8);
        Assert.Equal(1.959964 * Math.Sqrt(variance), pooled.Difference - pooled.Low, 8);
    }

    [Fact]
    public void Without_touches_of_both_sorts_there_is_none() =>
        Assert.Null(RateDifference.Of([(new(1, 2), new(0, 0))]));

    [Fact]
    public void It_stays_a_difference_of_rates()
    {
        var difference = RateDifference.Of([(new(9, 10), new(1, 10))])!.Value;
        Assert.Equal((0.8, 1.0), (difference.Difference, difference.High));
    }

    /// <summary>Within a band the difference is that of the two rates that the tally tells.</summary>
    [Fact]
    public void A_tally_compares_allowed_with_held_back()
    {
        var history = Enumerable
            .Range(0, 12)
            .Select(i => new Touch($"t{i}", Instant.FromUtc(2026, 1, 5 + i, 10, 0))
            {
                Ask = Ask.Attention,
                Gift = true,
            })
            .Append<Interaction>(new Reply("r", Instant.FromUtc(2026, 1, 12, 12, 0)));
        var relationship = Relationship.From("r", Cadence.History.Of(history), DateTimeZone.Utc);
        var tally = BacktestTally.Of([Backtest.Of(relationship, Policy.Default, Instant.FromUtc(2026, 6, 1, 0, 0))]);
        foreach (var band in Enum.GetValues<TimeBand>())
        {
            var (allowed, held) = (
                tally.Rate(Followed.Heard, Verdict.Allowed, band).Rate,
                tally.HeldBackRate(Followed.Heard, band).Rate
            );
            Assert.Equal(allowed - held, tally.Difference(Followed.Heard, band)?.Difference);
        }

        Assert.NotNull(tally.Difference(Followed.Heard));
    }
}
