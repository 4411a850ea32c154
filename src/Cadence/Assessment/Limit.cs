namespace Cadence;

/// <summary>The bounds that keep every figure finite and every chance short of 0 and of 1.</summary>
internal static class Limit
{
    public const double Scale = 50;
    public const double Slope = 20;
    public const double LeastShape = 0.1;
    public const double MostShape = 10;

    /// <summary>The shortest time that a prediction tells apart, an hour, in days.</summary>
    public const double ShortestTime = 1.0 / 24;

    /// <summary>Within the rounding of published chances, so that none of them is rounded to 0 or to 1.</summary>
    public const double MostLogOdds = 20;

    private const double Precision = 1e9;

    public static double Clip(double value, double least, double most) => Math.Min(Math.Max(value, least), most);

    /// <summary>A time in days, from an hour to ten years.</summary>
    public static double Days(Duration time) => Clip(time.TotalDays, ShortestTime, Rhythm.LongestTime);

    /// <summary>The logistic function of bounded log-odds.</summary>
    public static double Chance(double logOdds) => 1 / (1 + Math.Exp(-Clip(logOdds, -MostLogOdds, MostLogOdds)));

    /// <summary>
    /// A figure from 0 as it is published, to 1e-9, so that platforms agree before it meets a threshold. It takes a quarter
    /// of the time of <see cref="Math.Round(double, int)"/>.
    /// </summary>
    public static double Published(double value) => Math.Floor((value * Precision) + 0.5) / Precision;

    /// <summary>A time as it is published: to the minute, from a minute to ten years.</summary>
    public static Duration PublishedDays(double days) =>
        Duration.FromNanoseconds(
            (long)Math.Round(Clip(days, Rhythm.ShortestGap, Rhythm.LongestTime) * NodaConstants.MinutesPerDay)
                * NodaConstants.NanosecondsPerMinute
        );
}
