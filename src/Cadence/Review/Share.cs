namespace Cadence;

/// <summary>A count out of a total, with an interval for the rate behind it.</summary>
/// <remarks>
/// <para>The interval is Wilson's score interval at 95 % (E. B. Wilson, "Probable Inference, the Law of Succession, and
/// Statistical Inference", Journal of the American Statistical Association 22(158), 1927): with p = count / of, n = of and
/// z = 1.959964, it is (p + z²/2n ± z √(p(1 − p)/n + z²/4n²)) / (1 + z²/n). It stays within 0 and 1 and is valid for small
/// counts.</para>
/// <para>It assumes independent trials. Touches to one buyer are not independent, so it is too narrow: if each buyer got m
/// touches, any two of them with a correlation of r, by a factor of about √(1 + (m − 1) r) (L. Kish, Survey Sampling,
/// 1965).</para>
/// </remarks>
public readonly record struct Share
{
    private const double Z = 1.959964;

    internal Share(long count, long of)
    {
        Count = count;
        Of = of;
    }

    /// <summary>The count.</summary>
    public long Count { get; }

    /// <summary>The total.</summary>
    public long Of { get; }

    /// <summary>The rate, from 0 to 1; null if the total is 0.</summary>
    public double? Rate => Of == 0 ? null : Limit.Published((double)Count / Of);

    /// <summary>The lower end of the interval; 0 if the total is 0.</summary>
    public double Low => Of == 0 || Count == 0 ? 0 : Limit.Published(Centre - Half);

    /// <summary>The upper end of the interval; 1 if the total is 0.</summary>
    public double High => Of == 0 || Count == Of ? 1 : Limit.Published(Centre + Half);

    /// <summary>Returns the count and the total, as in "3 of 10".</summary>
    public override string ToString() => FormattableString.Invariant($"{Count} of {Of}");

    private double Centre => ((double)Count / Of + (Z * Z / (2.0 * Of))) / (1 + (Z * Z / Of));

    private double Half
    {
        get
        {
            double n = Of;
            double p = Count / n;
            return Z * Math.Sqrt((p * (1 - p) / n) + (Z * Z / (4 * n * n))) / (1 + (Z * Z / n));
        }
    }
}
