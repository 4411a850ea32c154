namespace Cadence;

/// <summary>
/// The model of the time until the buyer is next heard from. It is log-logistic with median m and shape c, so the log-odds of
/// being heard from within H are linear in log H: P(H) = 1 / (1 + (m/H)^c) (Bennett, Log-logistic regression models for
/// survival data, 1983).
/// </summary>
internal static class ReturnModel
{
    /// <summary>
    /// Computes the chance that the buyer is heard from within a horizon, strictly between 0 and 1, rounded to 1e-9.
    /// </summary>
    /// <param name="rhythm">What is remembered of the buyer.</param>
    /// <param name="unanswered">The number of unanswered touches that ask something.</param>
    /// <param name="at">The instant asked about.</param>
    /// <param name="horizon">How far ahead, clamped to between an hour and ten years.</param>
    /// <param name="prior">The constants.</param>
    public static double HeardWithin(
        in Rhythm rhythm,
        int unanswered,
        Instant at,
        Duration horizon,
        ReturnPrior prior
    ) => Limit.Published(Chance(ReturnTerms.Of(rhythm, unanswered, at), Limit.Days(horizon), prior));

    public static double Chance(ReturnTerms terms, double horizonDays, ReturnPrior prior) =>
        Limit.Chance(prior.Shape * (Math.Log(horizonDays) - LogMedian(terms, prior)));

    /// <summary>Computes the logarithm of the median return time m in days.</summary>
    public static double LogMedian(ReturnTerms terms, ReturnPrior prior) =>
        prior.Scale
        + (prior.Silence * terms.Silence)
        - (prior.Activity * terms.Activity)
        + (prior.Touch * terms.Touch)
        - (prior.Unanswered * terms.Unanswered);
}
