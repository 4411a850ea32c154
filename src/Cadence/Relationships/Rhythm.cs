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
    /// Days after which an act counts for half of a whole one. Five messages within an hour are one conversation. The training
    /// parts of the logs do not decide for it, the scored ones do (docs/model.md).
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

    /// <summary>
    /// A buyer who was never heard from is taken as silent for thirty days more than they were known. On both logs their chance
    /// of a first answer is then about the one that was seen a week after the first message; sooner it may be far too low, and
    /// later it is too high (docs/model.md).
    /// </summary>
    public const double NeverHeardDays = 30;

    private const long NeverHeardTicks = (long)NeverHeardDays * NodaConstants.TicksPerDay;

    // For what need not be exact: to multiply takes a third of the time of dividing.
    private const double DaysATick = 1.0 / NodaConstants.TicksPerDay;

    // Instants as ticks since 1970: their differences are exact, and cost a fraction of an Instant's.
    private long heard;
    private long touched;
    private bool seen;
    private bool reached;
    private double countedActivity;

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
    public double SquaredDeviations { get; private set; }

    /// <summary>Whether anything happened, whoever did it.</summary>
    public readonly bool IsKnown => seen;

    /// <summary>Whether the seller ever reached out, whatever the touch asked.</summary>
    public readonly bool IsTouched => reached;

    /// <summary>
    /// When the buyer was last heard from, in days since 1970; of one never heard from, thirty days before they were known.
    /// </summary>
    public readonly double HeardDay => DaysOf(heard);

    /// <summary>When the seller last reached out, in the same days; if never, as <see cref="HeardDay"/>.</summary>
    public readonly double TouchedDay => DaysOf(TouchedTicks);

    /// <summary>When the buyer was last heard from, if they ever were.</summary>
    public readonly Instant? LastHeard => Acts > 0 ? Instant.FromUnixTimeTicks(heard) : null;

    public void Seen(Instant at)
    {
        if (!seen)
        {
            seen = true;
            heard = at.ToUnixTimeTicks() - NeverHeardTicks;
        }
    }

    public void Touched(Instant at)
    {
        reached = true;
        touched = at.ToUnixTimeTicks();
    }

    public void Acted(Instant at, Duration? countedSilence)
    {
        long ticks = at.ToUnixTimeTicks();
        double counted = countedSilence is { } silence ? silence.BclCompatibleTicks * DaysATick : 0;
        if (Acts == 0)
        {
            Activity = countedActivity = 1;
        }
        else
        {
            double pause = (ticks - heard) * DaysATick;
            double weight = 1 - Fade(pause, Ln2 / ActHalfWeight);
            Activity = (Activity * ActivityLeftAfter(pause)) + weight;
            countedActivity = Math.Min((countedActivity * ActivityLeftAfter(counted)) + weight, MostActivity);
        }

        heard = ticks;
        Acts++;
        if (countedSilence is not null)
        {
            Responded(Math.Log(Math.Min(Math.Max(counted, ShortestGap), LongestTime)));
        }
    }

    /// <summary>The days since the buyer was last heard from, or known, and since the seller's last touch.</summary>
    public readonly (double Silence, double Touch) SinceAt(Instant now)
    {
        long ticks = now.ToUnixTimeTicks();

        // Of a buyer whom nobody ever touched, it may have been as long ago as anything is known of them.
        return seen ? (DaysOf(ticks - heard), DaysOf(ticks - TouchedTicks)) : (NeverHeardDays, NeverHeardDays);
    }

    /// <summary>What is left of an activity after some days without an act.</summary>
    public static double ActivityLeftAfter(double days) => Fade(days, Ln2 / ActivityHalfLife);

    /// <summary>The activity on the buyer's own clock: it fades only while it is for the buyer to move.</summary>
    /// <param name="countedSilence">The silence that counts, in days.</param>
    public readonly double CountedActivityAfter(double countedSilence) =>
        countedActivity * ActivityLeftAfter(countedSilence);

    /// <summary>A time in days; it takes a third of the time of <see cref="Duration.TotalDays"/>.</summary>
    public static double DaysOf(Duration time) => DaysOf(time.BclCompatibleTicks);

    /// <summary>An instant in days since 1970.</summary>
    public static double DaysOf(Instant instant) => DaysOf(instant.ToUnixTimeTicks());

    // Welford's update: a sum of squares would lose all digits where the gaps hardly differ.
    private void Responded(double logGap)
    {
        Gaps++;
        double difference = logGap - MeanLogGap;
        MeanLogGap += difference / Gaps;
        SquaredDeviations += difference * (logGap - MeanLogGap);
        RecentLogGap = Gaps == 1 ? logGap : RecentLogGap + (RecentWeight * (logGap - RecentLogGap));
    }

    private readonly long TouchedTicks => reached ? touched : heard;

    private static double DaysOf(long ticks) => ticks / (double)NodaConstants.TicksPerDay;

    // A constant rate is a multiplication; dividing by the half-life takes as long as half an exponential.
    private static double Fade(double days, double rate) => days <= 0 ? 1 : Math.Exp(-rate * days);
}
