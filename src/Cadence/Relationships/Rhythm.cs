namespace Cadence;

/// <summary>
/// What is remembered of the buyer's tempo: sufficient statistics of fixed size, updated in O(1) without allocation.
/// </summary>
/// <remarks>All times are in days. The fold decides whose turn it is; this only counts.</remarks>
internal struct Rhythm
{
    /// <summary>The half-life of an act's weight in the activity, in days. Shorter half-lives predicted worse.</summary>
    public const double ActivityHalfLife = 60;

    /// <summary>
    /// The pause before an act, in days, at which the act counts for half: five messages within an hour are one conversation.
    /// The training parts of the logs do not decide for it, the scored ones do (docs/model.md).
    /// </summary>
    public const double ActHalfWeight = 0.5;

    /// <summary>
    /// The activity of a buyer who never pauses, the limit of (1 − 2^(−g/½)) / (1 − 2^(−g/60)) as the pause g goes to 0. On a
    /// clock that always runs, no activity exceeds it; on the buyer's clock, which may stand still, it is imposed as a bound.
    /// </summary>
    public const double MostActivity = ActivityHalfLife / ActHalfWeight;

    /// <summary>The shortest response gap that is distinguished, in days: a minute, as in published durations.</summary>
    public const double ShortestGap = 1.0 / (24 * 60);

    /// <summary>The longest time that is distinguished, in days: ten years.</summary>
    public const double LongestTime = 3650;

    // The latest gap weighs a half, so that about three gaps make up the recent tempo.
    private const double RecentWeight = 0.5;

    public const double Ln2 = 0.69314718055994531;

    /// <summary>
    /// The days added to the silence of a buyer who was never heard from, beyond the time they have been known. On both logs
    /// their chance of a first answer is then about the one observed a week after the first message; earlier it may be far too
    /// low, and later it is too high (docs/model.md).
    /// </summary>
    public const double NeverHeardDays = 30;

    private const long NeverHeardTicks = (long)NeverHeardDays * NodaConstants.TicksPerDay;

    // For figures that need not be exact: multiplying takes a third of the time of dividing.
    private const double DaysATick = 1.0 / NodaConstants.TicksPerDay;

    // Instants as ticks since 1970: their differences are exact, at a fraction of the cost of Instant.
    private long heard;
    private long touched;
    private bool seen;
    private bool reached;
    private double countedActivity;

    /// <summary>The number of acts of the buyer.</summary>
    public int Acts { get; private set; }

    /// <summary>
    /// The buyer's activity at their latest act, on the calendar's clock: the sum of their acts, each weighing less the sooner
    /// it followed the one before and the older it is, Σ (1 − 2^(−pauseᵢ/½)) · 2^(−ageᵢ/60).
    /// </summary>
    public double Activity { get; private set; }

    /// <summary>
    /// The number of response gaps, each from the first unanswered ask to the buyer's next act, on their clock.
    /// </summary>
    public int Gaps { get; private set; }

    /// <summary>The mean of the logarithms of the gaps in days; 0 if there are none.</summary>
    public double MeanLogGap { get; private set; }

    /// <summary>The same mean, but with each gap weighing half as much as the next.</summary>
    public double RecentLogGap { get; private set; }

    /// <summary>The sum of the squared differences of the log gaps from their mean.</summary>
    public double SquaredDeviations { get; private set; }

    /// <summary>Whether anything happened, whoever did it.</summary>
    public readonly bool IsKnown => seen;

    /// <summary>Whether the seller ever reached out, whatever the touch asked.</summary>
    public readonly bool IsTouched => reached;

    /// <summary>
    /// When the buyer was last heard from, in days since 1970; if never, thirty days before they were first known.
    /// </summary>
    public readonly double HeardDay => DaysOf(heard);

    /// <summary>When the seller last reached out, in days since 1970; if never, the same as <see cref="HeardDay"/>.</summary>
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

    /// <summary>
    /// Returns the days since the buyer was last heard from, or thirty more than they have been known, and since the seller's
    /// last touch.
    /// </summary>
    public readonly (double Silence, double Touch) SinceAt(Instant now)
    {
        long ticks = now.ToUnixTimeTicks();

        // For a buyer whom nobody ever touched, the last touch counts as being as long ago as they were last heard from.
        return seen ? (DaysOf(ticks - heard), DaysOf(ticks - TouchedTicks)) : (NeverHeardDays, NeverHeardDays);
    }

    /// <summary>Returns what is left of an activity after some days without an act.</summary>
    public static double ActivityLeftAfter(double days) => Fade(days, Ln2 / ActivityHalfLife);

    /// <summary>Returns the activity on the buyer's own clock, where it fades only while it is the buyer's turn.</summary>
    /// <param name="countedSilence">The silence that counts, in days.</param>
    public readonly double CountedActivityAfter(double countedSilence) =>
        countedActivity * ActivityLeftAfter(countedSilence);

    /// <summary>Converts a time to days, in a third of the time of <see cref="Duration.TotalDays"/>.</summary>
    public static double DaysOf(Duration time) => DaysOf(time.BclCompatibleTicks);

    /// <summary>Converts an instant to days since 1970.</summary>
    public static double DaysOf(Instant instant) => DaysOf(instant.ToUnixTimeTicks());

    // Welford's update: a sum of squares would lose all digits if the gaps hardly differ.
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

    // Takes a rate, not a half-life: dividing by the half-life takes as long as half an exponential.
    private static double Fade(double days, double rate) => days <= 0 ? 1 : Math.Exp(-rate * days);
}
