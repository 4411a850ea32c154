namespace Cadence;

/// <summary>How far two rates lie apart, compared like with like, with an interval.</summary>
/// <remarks>
/// <para>Over several bands it is the Mantel-Haenszel difference (N. Mantel and W. Haenszel, "Statistical Aspects of the Analysis
/// of Data From Retrospective Studies of Disease", Journal of the National Cancer Institute 22(4), 1959): the differences
/// within the bands, each weighted by n₁n₂/(n₁ + n₂), so that how the touches are spread over the bands does not enter it.</para>
/// <para>The interval is the one at 95 % that the Wilson intervals of the rates, as in <see cref="Share"/>, come to: for one band
/// R. G. Newcombe's hybrid score interval ("Interval Estimation for the Difference Between Independent Proportions: Comparison
/// of Eleven Methods", Statistics in Medicine 17, 1998, method 10), which reaches below the difference by
/// √((p₁ − l₁)² + (u₂ − p₂)²) and above it by √((u₁ − p₁)² + (p₂ − l₂)²); for several, the same of the weighted sum (G. Y. Zou,
/// W. Huang and X. Zhang, "A Note on Confidence Interval Estimation for a Linear Function of Binomial Proportions",
/// Computational Statistics and Data Analysis 53(4), 2009). It stays within -1 and 1 and holds for few.</para>
/// <para>It assumes independent trials, which touches to one buyer are not: it is too narrow, as is that of each
/// <see cref="Share"/>.</para>
/// </remarks>
public readonly record struct RateDifference
{
    private RateDifference(double difference, double below, double above)
    {
        Difference = Limit.Published(difference);
        Low = Limit.Published(difference - below);
        High = Limit.Published(difference + above);
    }

    /// <summary>The first rate less the second, from -1 to 1.</summary>
    public double Difference { get; }

    /// <summary>The lower end of the interval.</summary>
    public double Low { get; }

    /// <summary>The upper end of the interval.</summary>
    public double High { get; }

    /// <summary>The difference and its interval.</summary>
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
