namespace Cadence.Tests.Reviewing;

public sealed class ShareTests
{
    // Newcombe, "Two-sided confidence intervals for the single proportion", Statistics in Medicine 17, 1998, table I, method 3.
    [Theory]
    [InlineData(81, 263, 0.2553, 0.3662)]
    [InlineData(15, 148, 0.0624, 0.1605)]
    [InlineData(0, 20, 0.0000, 0.1611)]
    [InlineData(1, 29, 0.0061, 0.1718)]
    public void Wilsons_interval_is_the_published_one(int count, int of, double low, double high)
    {
        var share = new Share(count, of);

        Assert.Equal(low, share.Low, 4);
        Assert.Equal(high, share.High, 4);
    }

    [Fact]
    public void Of_none_there_is_no_rate_and_nothing_is_known()
    {
        var share = new Share(0, 0);

        Assert.Null(share.Rate);
        Assert.Equal((0, 1), (share.Low, share.High));
    }
}
