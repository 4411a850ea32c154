using FsCheck;
using FsCheck.Fluent;

namespace Cadence.Tests;

/// <summary>The buyer's tempo: its interval narrows as it should, and covers what it says.</summary>
public sealed class VelocityLaws
{
    private static readonly Instant Start = Instant.FromUtc(2024, 1, 1, 0, 0);

    /// <summary>Gaps at the prior's centre never widen the interval.</summary>
    [Fact]
    public void GapsAtThePriorsCentreNeverWidenTheInterval() =>
        Law.Holds(
            Lives,
            300,
            life =>
            {
                // Gaps are distinguished from a minute to ten years; a prior's centre may lie just outside.
                var prior = life.Prior with
                {
                    Centre = Math.Clamp(life.Prior.Centre, -7, 8),
                };
                var rhythm = new Rhythm();
                var before = Tempo.Of(rhythm, prior);
                for (int i = 0; i < life.Gaps.Length + 5; i++)
                {
                    rhythm.Acted(Start + Duration.FromDays(i), Duration.FromDays(Math.Exp(prior.Centre)));
                    var after = Tempo.Of(rhythm, prior);
                    Law.Require(after.Scale <= before.Scale * (1 + 1e-12), $"{before} widens to {after}");
                    before = after;
                }
            }
        );

    /// <summary>After any gaps, one more where the tempo expects it never widens the interval.</summary>
    [Fact]
    public void AGapThatWasExpectedNeverWidensTheInterval() =>
        Law.Holds(
            Lives,
            500,
            life =>
            {
                var rhythm = life.Rhythm;
                var before = Tempo.Of(rhythm, life.Prior);
                if (before.Centre is < -7 or > 8)
                {
                    return;
                }

                rhythm.Acted(Start + Duration.FromDays(5000), Duration.FromDays(Math.Exp(before.Centre)));
                var after = Tempo.Of(rhythm, life.Prior);
                Law.Require(after.Scale <= before.Scale * (1 + 1e-12), $"{before} widens to {after}");
            }
        );

    /// <summary>The order of gaps changes only the trend.</summary>
    [Fact]
    public void TheOrderOfGapsChangesTheTrendAlone() =>
        Law.Holds(
            Lives,
            300,
            life =>
            {
                var forth = Tempo.Of(life.Rhythm, life.Prior);
                var back = Tempo.Of((life with { Gaps = [.. life.Gaps.Reverse()] }).Rhythm, life.Prior);
                double off = Math.Max(Math.Abs(forth.Centre - back.Centre), Math.Abs(forth.Scale - back.Scale));
                Law.Require(off < 1e-9, $"{forth} becomes {back}");
            }
        );

    /// <summary>The 80 % interval holds 78 to 82 % of the next gaps of simulated buyers, a tenth beyond each end.</summary>
    [Theory]
    [InlineData(0)]
    [InlineData(1)]
    [InlineData(2)]
    [InlineData(5)]
    [InlineData(20)]
    public void TheIntervalCoversWhatItSays(int gaps)
    {
        const int Buyers = 20_000;
        var buyers = new Buyers(seed: 7, Prior.Default.Tempo);
        int below = 0,
            above = 0;
        for (int i = 0; i < Buyers; i++)
        {
            var (rhythm, next) = buyers.Next(gaps);
            var velocity = Tempo.VelocityOf(rhythm, Prior.Default.Tempo);
            below += next < velocity.Low.TotalDays ? 1 : 0;
            above += next > velocity.High.TotalDays ? 1 : 0;
        }

        Assert.InRange(below, 0.09 * Buyers, 0.11 * Buyers);
        Assert.InRange(above, 0.09 * Buyers, 0.11 * Buyers);
    }

    /// <summary>At most one in ten steady buyers is said to change, and a buyer whose gaps double is said to slow.</summary>
    [Fact]
    public void ATrendIsSeldomFalseAndFoundWhereItIs()
    {
        const int Buyers = 20_000;
        var buyers = new Buyers(seed: 8, Prior.Default.Tempo);
        int called = 0;
        for (int i = 0; i < Buyers; i++)
        {
            called += Tempo.VelocityOf(buyers.Next(8).Rhythm, Prior.Default.Tempo).Trend == Trend.Steady ? 0 : 1;
        }

        Assert.InRange(called, 0.08 * Buyers, 0.12 * Buyers);
        double[] doubling = [.. Enumerable.Range(0, 9).Select(i => Math.Pow(2, i))];
        Assert.Equal(Trend.Slowing, TrendOf(doubling));
        Assert.Equal(Trend.Quickening, TrendOf([.. doubling.Reverse()]));
        Assert.Equal(Trend.Steady, TrendOf([1, 1, 1, 1, 1, 1]));
        Assert.Equal(Trend.Steady, TrendOf([0.01, 10, 1000]));
    }

    private static Trend TrendOf(double[] gaps) =>
        Tempo.VelocityOf(new Life(Prior.Default.Tempo, gaps).Rhythm, Prior.Default.Tempo).Trend;

    private static readonly Arbitrary<Life> Lives = Arb.From(
        Gen.Choose(0, int.MaxValue - 1).Select(Life.Write),
        life => life.Gaps.Select((_, i) => life with { Gaps = [.. life.Gaps[..i], .. life.Gaps[(i + 1)..]] })
    );

    private sealed record Life(TempoPrior Prior, double[] Gaps)
    {
        public Rhythm Rhythm
        {
            get
            {
                var rhythm = new Rhythm();
                for (int i = 0; i < Gaps.Length; i++)
                {
                    rhythm.Acted(Start + Duration.FromDays(i), Duration.FromDays(Gaps[i]));
                }

                return rhythm;
            }
        }

        public static Life Write(int seed)
        {
            var dice = new Dice(seed);
            var gaps = new double[dice.Int(0, 12)];
            for (int i = 0; i < gaps.Length; i++)
            {
                gaps[i] = Math.Exp(dice.Int(-12_000, 10_000) / 1000.0);
            }

            return new(Priors.Any(dice).Tempo, gaps);
        }

        public override string ToString() => $"{Prior}, gaps of {string.Join(", ", Gaps)} days";
    }
}
