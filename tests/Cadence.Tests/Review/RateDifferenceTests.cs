namespace Cadence.Tests.Reviewing;

public sealed class RateDifferenceTests
{
    /// <summary>The examples of Newcombe's table II, method 10, recomputed from his formulas.</summary>
    [Theory]
    [InlineData(56, 70, 48, 80, 0.052431471, 0.333872655)]
    [InlineData(9, 10, 3, 10, 0.170522721, 0.809017974)]
    [InlineData(6, 7, 2, 7, 0.058227924, 0.806249638)]
    [InlineData(5, 56, 0, 29, -0.038137149, 0.192560015)]
    [InlineData(0, 10, 0, 20, -0.161125160, 0.277532803)]
    [InlineData(0, 10, 0, 10, -0.277532803, 0.277532803)]
    [InlineData(10, 10, 0, 20, 0.679086033, 1)]
    [InlineData(10, 10, 0, 10, 0.607509346, 1)]
    [InlineData(1, 1, 0, 1, -0.122108724, 1)]
    public void Within_a_band_the_interval_is_Newcombes(int x, int n, int y, int m, double low, double high)
    {
        var difference = RateDifference.Of([(new(x, n), new(y, m))])!.Value;

        Assert.Equal(low, difference.Low, 8);
        Assert.Equal(high, difference.High, 8);
    }

    /// <summary>Computed by hand: weights 4·6/10 and 10·10/20, differences 1/2 − 1/3 and 3/10 − 5/10.</summary>
    [Fact]
    public void It_pools_the_differences_within_bands()
    {
        var pooled = RateDifference
            .Of([(new(2, 4), new(2, 6)), (new(3, 10), new(5, 10)), (new(1, 1), new(0, 0))])!
            .Value;

        Assert.Equal(((2.4 / 6) - (5 * 0.2)) / 7.4, pooled.Difference, 9);
        Assert.Equal(-0.355975842, pooled.Low, 8);
        Assert.Equal(0.222926382, pooled.High, 8);
    }

    [Fact]
    public void Without_touches_of_both_sorts_there_is_none() =>
        Assert.Null(RateDifference.Of([(new(1, 2), new(0, 0))]));

    /// <summary>Within one band, the difference is that of the tally's two rates.</summary>
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
