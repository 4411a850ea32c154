using NodaTime.Text;

namespace Cadence.Tests;

public sealed class ContractTextTests
{
    [Theory]
    [InlineData(14 * 24 * 3600.0, "P14D")]
    [InlineData(7 * 3600.0, "PT7H")]
    [InlineData((26 * 3600.0) + 61.5, "P1DT2H1M1.5S")]
    [InlineData(0.25, "PT0.25S")]
    [InlineData(0, "P0D")]
    [InlineData(-3600.5, "-PT1H0.5S")]
    public void A_duration_is_written_as_the_contract_does(double seconds, string text) =>
        Assert.Equal(text, ContractText.Of(Duration.FromSeconds(seconds)));

    [Fact]
    public void The_shortest_duration_there_is_has_a_text_too() =>
        Assert.Equal("-P16777216D", ContractText.Of(Duration.MinValue));

    /// <summary>A duration of any length reads back equal.</summary>
    [Fact]
    public void A_duration_loses_nothing()
    {
        var random = new Random(7);
        foreach (long most in new[] { 1_000, 1_000_000_000, 100_000_000_000_000, long.MaxValue })
        {
            for (int i = 0; i < 1000; i++)
            {
                var duration = Duration.FromNanoseconds(random.NextInt64(1, most));
                var read = PeriodPattern.NormalizingIso.Parse(ContractText.Of(duration)).Value;
                Assert.Equal(duration, read.ToDuration());
            }
        }
    }

    [Fact]
    public void A_channel_is_written_as_the_contract_does() =>
        Assert.Equal(
            ["email", "phone", "video", "inPerson", "message", "social", "post", "other"],
            Enum.GetValues<Channel>().Select(ContractText.Of)
        );

    [Fact]
    public void A_time_is_written_to_the_minute_unless_there_is_more_to_it() =>
        Assert.Equal(
            ["09:00", "00:00", "23:59:59.999999999"],
            new[] { new LocalTime(9, 0), LocalTime.Midnight, LocalTime.MaxValue }.Select(ContractText.Of)
        );
}
