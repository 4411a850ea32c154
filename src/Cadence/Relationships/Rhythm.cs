namespace Cadence;

/// <summary>
/// What is remembered of the buyer's tempo: sufficient statistics of fixed size, updated in O(1) and without allocation.
/// </summary>
/// <remarks>All times are in days. The fold decides whose move it is; this only counts.</remarks>
internal struct Rhythm
{
    /// <summary>Days in which an act's part in the activity halves. Shorter ones predicted worse.</summary>
    public const double ActivityHalfLife = 60;

    /// <summary>
    /// Days after which an act counts for half of a whole one. Five messages within an hour are one conversation: counting
    /// them as five predicted worse than any length from six hours to two days.
    /// </summary>
    public const double ActHalfWeight = 0.5;

    /// <summary>
    /// The activity of a buyer who never pauses, the limit of (1 − 2^(−g/½)) / (1 − 2^(−g/60)) as the pause g goes to 0: on a
    /// clock that always runs nobody comes to more. On the buyer's clock, which may stand still, it is a bound.
    /// </summary>
    public const double MostActivity = ActivityHalfLife / ActHalfWeight;

    /// <summary>The shortest response gap that is told apart, a minute: published durations know no less.</summary>
    public const double ShortestGap = 1.0 / (24 * 60);

    /// <summary>The longest time that is told apart, ten years.</summary>
    public const double LongestTime = 3650;

    // The latest of the gaps weighs a half, so that about three of them make the recent tempo.
    private const double RecentWeight = 0.5;

    public const double Ln2 = 0.69314718055994531;

    private double countedActivity;
    private double squares;

    /// <summary>When the first interaction of any kind happened.</summary>
    public Instant? FirstSeen { get; private set; }

    /// <summary>When the buyer was last heard from.</summary>
    public Instant? LastHeard { get; private set; }

    /// <summary>When the seller last reached out, whatever the touch asked.</summary>
    public Instant? LastTouch { get; private set; }

    /// <summary>How often the buyer has acted.</summary>
    public int Acts { get; private set; }

    /// <summary>
    /// The acts of the buyer as of the latest, each weighing less the sooner it followed the one before and the longer it
    /// is ago, on the calendar's clock: Σ (1 − 2^(−pauseᵢ/½)) · 2^(−ageᵢ/60).
    /// </summary>
    public double Activity { get; private set; }

    /// <summary>The number of response gaps: from the first unanswered ask to the buyer's next act, on their clock.</summary>
    public int Gaps { get; private set; }

    /// <summary>The mean of the logarithms of the gaps in days; 0 if there is none.</summary>
    public double MeanLogGap { get; private set; }

    /// <summary>The same, each earlier gap weighing half of the next.</summary>
    public double RecentLogGap { get; private set; }

    /// <summary>The sum of the squared differences of the log gaps from their mean.</summary>
    public readonly double SquaredDeviations => squares;

    public void Seen(Instant at) => FirstSeen ??= at;

    public void Touched(Instant at, bool asks) => LastTouch = at;

    public void Acted(Instant at, Duration? countedSilence)
    {
        double pause = LastHeard is { } last ? (at - last).TotalDays : double.PositiveInfinity;
        double counted = countedSilence?.TotalDays ?? 0;
        double weight = 1 - Fade(pause, ActHalfWeight);
        Activity = (Activity * Fade(pause, ActivityHalfLife)) + weight;
        countedActivity = Math.Min((countedActivity * Fade(counted, ActivityHalfLife)) + weight, MostActivity);
        LastHeard = at;
        Acts++;
        if (countedSilence is not null)
        {
            Responded(Math.Log(Math.Min(Math.Max(counted, ShortestGap), LongestTime)));
        }
    }

    /// <summary>What is left of an activity after some days without an act.</summary>
    public static double ActivityLeftAfter(double days) => Fade(days, ActivityHalfLife);

    /// <summary>The activity on the buyer's own clock: it fades only while it is for the buyer to move.</summary>
    /// <param name="countedSilence">The silence that counts, in days.</param>
    public readonly double CountedActivityAfter(double countedSilence) =>
        countedActivity * ActivityLeftAfter(countedSilence);

    // Welford's update: a sum of squares would lose all digits where the gaps hardly differ.
    private void Responded(double logGap)
    {
        Gaps++;
        double difference = logGap - MeanLogGap;
        MeanLogGap += difference / Gaps;
        squares += difference * (logGap - MeanLogGap);
        RecentLogGap = Gaps == 1 ? logGap : RecentLogGap + (RecentWeight * (logGap - RecentLogGap));
    }

    private static double Fade(double days, double halfLife) => days <= 0 ? 1 : Math.Exp(-Ln2 * days / halfLife);
}
