namespace Cadence;

/// <summary>
/// The posterior of a buyer's response gaps and what it predicts. The logarithms of the gaps are normal, with unknown centre
/// and spread under a normal-inverse-gamma prior. The predictive Student t is replaced by the logistic with the same centre and
/// the same 80 % interval, so that quantiles have closed forms: the next gap is log-logistic.
/// </summary>
/// <param name="Centre">The mean of the next log gap, in log days; its exponential is the median gap.</param>
/// <param name="Scale">The scale of the logistic: a quantile p lies at Centre + Scale·log(p / (1 − p)).</param>
internal readonly record struct Tempo(double Centre, double Scale)
{
    // The log-odds of a published bound, the 0.1 or the 0.9 quantile: log(0.9 / 0.1).
    private const double LogOdds90 = 2.1972245773362196;

    // Fewer than four gaps have no trend. At 1.645 deviations, one steady buyer in ten is called otherwise.
    private const int LeastForTrend = 4;
    private const double ClearDeparture = 1.645;
    private const int HalvingsThatMatter = 30;

    /// <summary>Computes the posterior after a buyer's gaps (Murphy 2007, section 3.3).</summary>
    public static Tempo Of(in Rhythm rhythm, TempoPrior prior)
    {
        var (centre, halfWidth) = Predicted(rhythm, prior);
        return new(centre, halfWidth / LogOdds90);
    }

    /// <summary>
    /// Returns the gap in days below which a share p of gaps lies, clamped to just beyond the range from a minute to ten years.
    /// </summary>
    /// <param name="p">The share, between 0 and 1.</param>
    public double DaysAt(double p) => Days(Centre + (Scale * Math.Log(p / (1 - p))));

    /// <summary>Computes the tempo as it is published.</summary>
    public static Velocity VelocityOf(in Rhythm rhythm, TempoPrior prior)
    {
        var (centre, halfWidth) = Predicted(rhythm, prior);
        double typical = Days(centre);
        double reach = Math.Exp(halfWidth);
        return new(
            Limit.PublishedDays(typical),
            Limit.PublishedDays(typical / reach),
            Limit.PublishedDays(typical * reach),
            rhythm.Gaps,
            TrendOf(rhythm, prior)
        );
    }

    /// <summary>Computes the gap below which a share p of gaps lies, as it is published.</summary>
    public static Duration QuantileOf(in Rhythm rhythm, TempoPrior prior, double p) =>
        Limit.PublishedDays(Of(rhythm, prior).DaysAt(p));

    /// <summary>
    /// Computes the 0.9 quantile of Student's t, to a relative 1e-11 from four degrees of freedom on: a polynomial in their
    /// inverse, interpolated at Chebyshev points (benchmarks/eval/student.py) and summed in pairs (Estrin), since its steps
    /// would otherwise wait for each other.
    /// </summary>
    public static double StudentT90(double inverseDegrees)
    {
        double v = inverseDegrees;
        double v2 = v * v;
        double v4 = v2 * v2;
        double low = 1.2815515655373746 + (0.846584771771809 * v);
        low += (0.5708901518523185 + (0.2585352744144984 * v)) * v2;
        double high = 0.05407459355289272 + (0.06802235423432043 * v);
        high += (0.10022053039736215 - (0.28713574343257475 * v)) * v2;
        return low + ((high + (0.24038248591952854 * v4)) * v4);
    }

    // The centre of the predictive Student t and half the width of its 80 % interval: m and τ·t₀.₉(2α).
    private static (double Centre, double HalfWidth) Predicted(in Rhythm rhythm, TempoPrior prior)
    {
        double n = rhythm.Gaps;
        double inverseWeight = 1 / (prior.Weight + n);
        double inverseDegrees = 1 / ((2 * prior.Certainty) + n);
        double centre = ((prior.Weight * prior.Centre) + (n * rhythm.MeanLogGap)) * inverseWeight;
        double variance = SquaresAfter(rhythm, prior, inverseWeight) * 2 * inverseDegrees;
        return (centre, Math.Sqrt(variance * (1 + inverseWeight)) * StudentT90(inverseDegrees));
    }

    // The difference of the recent mean from the mean of all has the variance σ²·(Σwᵢ² − 1/n), with Σwᵢ² = 1/3 + 2/3·4^(1−n),
    // since each gap weighs half of the next.
    private static Trend TrendOf(in Rhythm rhythm, TempoPrior prior)
    {
        int n = rhythm.Gaps;
        if (n < LeastForTrend)
        {
            return Trend.Steady;
        }

        double squares = SquaresAfter(rhythm, prior, 1 / (prior.Weight + n));
        double spread = squares / (prior.Certainty + (n / 2.0));
        double oldest = n < HalvingsThatMatter ? 1.0 / (1L << (2 * (n - 1))) : 0;
        double variance = spread * ((1 / 3.0) + (2 / 3.0 * oldest) - (1.0 / n));
        double departure = rhythm.RecentLogGap - rhythm.MeanLogGap;
        return departure * departure <= ClearDeparture * ClearDeparture * variance ? Trend.Steady
            : departure > 0 ? Trend.Slowing
            : Trend.Quickening;
    }

    private static double SquaresAfter(in Rhythm rhythm, TempoPrior prior, double inverseWeight)
    {
        double n = rhythm.Gaps;
        double off = rhythm.MeanLogGap - prior.Centre;
        return (prior.Certainty * prior.Spread * prior.Spread)
            + (rhythm.SquaredDeviations / 2)
            + (prior.Weight * n * off * off * inverseWeight / 2);
    }

    private static double Days(double logDays) => Math.Exp(Limit.Clip(logDays, LogShortest, LogLongest));

    // Just outside a minute and ten years, where published times are clipped.
    private const double LogShortest = -8;
    private const double LogLongest = 9;
}
