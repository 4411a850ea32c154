namespace Cadence;

/// <summary>How far two rates lie apart, compared like with like, with an interval.</summary>
/// <remarks>
/// <para>Over several bands it is the Mantel-Haenszel difference (N. Mantel and W. Haenszel, "Statistical Aspects of the Analysis
/// of Data From Retrospective Studies of Disease", Journal of the National Cancer Institute 22(4), 1959): the differences
/// within the bands, each weighted by n₁n₂/(n₁ + n₂), so that how the touches are spread over the bands does not enter it. The
/// interval is the normal one at 95 %, with p(1 − p)/n of each rate.</para>
/// <para>It takes the trials for independent. Touches to one buyer are not, so it is somewhat too narrow.</para>
/// </remarks>
public readonly record struct RateDifference
{
    private const double Z = 1.959964;

    private RateDifference(double difference, double half)
    {
        Difference = Limit.Published(difference);
        Low = Limit.Published(Math.Max(-1, difference - half));
        High = Limit.Published(Math.Min(1, difference + half));
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
        var (weights, sum, variance) = (0.0, 0.0, 0.0);
        foreach (var (first, second) in bands)
        {
            if (first.Rate is { } p && second.Rate is { } q)
            {
                double weight = (double)first.Of * second.Of / (first.Of + second.Of);
                weights += weight;
                sum += weight * (p - q);
                variance += weight * weight * ((p * (1 - p) / first.Of) + (q * (1 - q) / second.Of));
            }
        }

        return weights > 0 ? new(sum / weights, Z * Math.Sqrt(variance) / weights) : null;
    }
}
