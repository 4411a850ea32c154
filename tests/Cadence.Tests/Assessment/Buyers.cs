namespace Cadence.Tests;

/// <summary>Simulated buyers from a seed, each with a tempo of their own drawn from a prior.</summary>
internal sealed class Buyers(int seed, TempoPrior prior)
{
    private static readonly Instant Start = Instant.FromUtc(2024, 1, 1, 0, 0);
    private readonly Random random = new(seed);

    /// <summary>Makes a buyer with a number of gaps, and returns the gap that comes next, in days.</summary>
    public (Rhythm Rhythm, double Next) Next(int gaps)
    {
        double variance = prior.Certainty * prior.Spread * prior.Spread / Gamma((int)prior.Certainty);
        double centre = prior.Centre + (Normal() * Math.Sqrt(variance / prior.Weight));
        var rhythm = new Rhythm();
        for (int i = 0; i < gaps; i++)
        {
            rhythm.Acted(Start + Duration.FromDays(i), Duration.FromDays(Gap()));
        }

        return (rhythm, Gap());

        double Gap() =>
            Math.Clamp(Math.Exp(centre + (Normal() * Math.Sqrt(variance))), Rhythm.ShortestGap, Rhythm.LongestTime);
    }

    // A gamma variate of integer shape is a sum of exponentials.
    private double Gamma(int shape)
    {
        double product = 1;
        for (int i = 0; i < shape; i++)
        {
            product *= 1 - random.NextDouble();
        }

        return -Math.Log(product);
    }

    private double Normal() =>
        Math.Sqrt(-2 * Math.Log(1 - random.NextDouble())) * Math.Cos(2 * Math.PI * random.NextDouble());
}
