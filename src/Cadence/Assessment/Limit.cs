namespace Cadence;

/// <summary>The bounds that keep every figure finite and every chance strictly between 0 and 1.</summary>
internal static class Limit
{
    public const double Scale = 50;
    public const double Slope = 20;
    public const double LeastShape = 0.1;
    public const double MostShape = 10;

    /// <summary>The shortest time that a prediction distinguishes, in days: an hour.</summary>
    public const double ShortestTime = 1.0 / 24;

    /// <summary>Small enough that no published chance is rounded to 0 or 1.</summary>
    public const double MostLogOdds = 20;

    private const double Precision = 1e9;

    public static double Clip(double value, double least, double most) => Math.Min(Math.Max(value, least), most);

    /// <summary>Converts a time to days, clamped to between an hour and ten years.</summary>
    public static double Days(Duration time) => Clip(time.TotalDays, ShortestTime, Rhythm.LongestTime);

    /// <summary>Returns the logistic function of log-odds, which are clamped first.</summary>
    public static double Chance(double logOdds) => 1 / (1 + Math.Exp(-Clip(logOdds, -MostLogOdds, MostLogOdds)));

    /// <summary>
    /// Rounds a non-negative figure to 1e-9 for publication, so that platforms agree before it meets a threshold. Takes a
    /// quarter of the time of <see cref="Math.Round(double, int)"/>.
    /// </summary>
    public static double Published(double value) => Math.Floor((value * Precision) + 0.5) / Precision;

    /// <summary>Rounds a time to the minute for publication, clamped to between a minute and ten years.</summary>
    public static Duration PublishedDays(double days) =>
        Duration.FromNanoseconds(
            (long)Math.Round(Clip(days, Rhythm.ShortestGap, Rhythm.LongestTime) * NodaConstants.MinutesPerDay)
                * NodaConstants.NanosecondsPerMinute
        );
}
