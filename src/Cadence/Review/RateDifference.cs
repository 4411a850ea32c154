namespace Cadence;

/// <summary>The difference between two rates, compared like with like, with an interval.</summary>
/// <remarks>
/// <para>Over several bands it is the Mantel-Haenszel difference (N. Mantel and W. Haenszel, "Statistical Aspects of the Analysis
/// of Data From Retrospective Studies of Disease", Journal of the National Cancer Institute 22(4), 1959): the differences
/// within the bands, each weighted by n₁n₂/(n₁ + n₂), so that the spread of the touches over the bands has no effect.</para>
/// <para>The 95 % interval is built from the Wilson intervals of the rates, as in <see cref="Share"/>. For one band it is
/// R. G. Newcombe's hybrid score interval ("Interval Estimation for the Difference Between Independent Proportions: Comparison
/// of Eleven Methods", Statistics in Medicine 17, 1998, method 10), which reaches below the difference by
/// √((p₁ − l₁)² + (u₂ − p₂)²) and above it by √((u₁ − p₁)² + (p₂ − l₂)²). For several bands it is the same for the weighted sum
/// (G. Y. Zou, W. Huang and X. Zhang, "A Note on Confidence Interval Estimation for a Linear Function of Binomial Proportions",
/// Computational Statistics and Data Analysis 53(4), 2009). It stays within -1 and 1 and is valid for small counts.</para>
/// <para>It assumes independent trials. Touches to one buyer are not independent, so it is too narrow, like the interval of
/// each <see cref="Share"/>.</para>
/// </remarks>
public readonly record struct RateDifference
{
    private RateDifference(double difference, double below, double above)
    {
        Difference = Limit.Published(difference);
        Low = Limit.Published(difference - below);
        High = Limit.Published(difference + above);
    }

    /// <summary>The first rate minus the second, from -1 to 1.</summary>
    public double Difference { get; }

    /// <summary>The lower end of the interval.</summary>
    public double Low { get; }

    /// <summary>The upper end of the interval.</summary>
    public double High { get; }

    /// <summary>Returns the difference and its interval.</summary>
    public override string ToString() => FormattableString.Invariant($"{Difference} ({Low} to {High})");

    internal static RateDifference? Of(IEnumerable<(Share First, Share Second)> bands)
    {
        var (weights, sum, below, above) = (0.0, 0.0, 0.0, 0.0);
        foreach (var (first, second) in bands)
        {
            if (first.Rate is { } p && second.Rate is { } q)
            {
                double weight = (double)first.Of * second.Of / (first.Of + second.Of);
                weights += weight;
                sum += weight * (p - q);
                below += Square(weight * (p - first.Low)) + Square(weight * (second.High - q));
                above += Square(weight * (first.High - p)) + Square(weight * (q - second.Low));
            }
        }

        return weights > 0 ? new(sum / weights, Math.Sqrt(below) / weights, Math.Sqrt(above) / weights) : null;
    }

    private static double Square(double value) => value * value;
}
