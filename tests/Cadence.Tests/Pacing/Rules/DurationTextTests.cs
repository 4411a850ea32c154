using NodaTime.Text;

namespace Cadence.Tests;

public sealed class DurationTextTests
{
    /// <summary>The keys of rules are written as they always were.</summary>
    [Fact]
    public void It_is_the_text_of_the_round_trip_pattern()
    {
        var random = new Random(7);
        foreach (long most in new[] { 1_000, 1_000_000_000, 100_000_000_000_000, long.MaxValue })
        {
            for (int i = 0; i < 1000; i++)
            {
                long nanoseconds = random.NextInt64(1, most);
                nanoseconds -=
                    i % 3 == 0 ? nanoseconds % 1_000_000_000
                    : i % 3 == 1 ? nanoseconds % 1_000_000
                    : 0;
                var duration = Duration.FromNanoseconds(nanoseconds);
                Assert.Equal(DurationPattern.Roundtrip.Format(duration), DurationText.Of(duration));
            }
        }
    }
}
