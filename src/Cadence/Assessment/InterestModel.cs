namespace Cadence;

/// <summary>
/// The model of interest: the chance that the buyer acts within a quarter, from what is the buyer's alone: the silence that
/// counts and their activity. No touch of the seller's enters it, so nagging cannot raise it.
/// </summary>
internal static class InterestModel
{
    /// <summary>The reference horizon in days: a quarter.</summary>
    public const double HorizonDays = 90;

    /// <summary>The least silence that counts, in days: within a day nobody is silent. Its logarithm is 0.</summary>
    public const double LeastSilence = 1;

    private static readonly double LogHorizon = Math.Log(HorizonDays);

    /// <summary>Computes the interest, strictly between 0 and 1, rounded to 1e-9.</summary>
    /// <param name="rhythm">What is remembered of the buyer.</param>
    /// <param name="countedSilence">The silence that counts; zero while nothing waits for the buyer.</param>
    /// <param name="prior">The constants.</param>
    public static double Of(in Rhythm rhythm, Duration countedSilence, InterestPrior prior)
    {
        double days = Math.Max(Rhythm.DaysOf(countedSilence), 0);
        return After(rhythm, days, prior);
    }

    /// <summary>Computes what the interest would be if none of the silence counted.</summary>
    public static double SilenceFree(in Rhythm rhythm, InterestPrior prior) => After(rhythm, 0, prior);

    private static double After(in Rhythm rhythm, double days, InterestPrior prior)
    {
        double silence = rhythm.Acts == 0 ? days + Rhythm.NeverHeardDays : days;
        return Limit.Published(Chance(silence, rhythm.CountedActivityAfter(days), prior));
    }

    public static double Chance(double silenceDays, double activity, InterestPrior prior)
    {
        double logSilence = silenceDays <= LeastSilence ? 0 : Math.Log(Math.Min(silenceDays, Rhythm.LongestTime));
        double logMedian = prior.Scale + (prior.Silence * logSilence) - (prior.Activity * Math.Log(1 + activity));
        return Limit.Chance(prior.Shape * (LogHorizon - logMedian));
    }
}
