namespace Cadence;

/// <summary>One touch of the past: what a policy would have said about it, and what followed.</summary>
/// <remarks>Immutable and equal by value.</remarks>
public sealed record Trial
{
    internal Trial(Touch touch, Verdict verdict, Duration? tooSoonBy, Duration? silence, Followed? followed)
    {
        Touch = touch;
        Verdict = verdict;
        TooSoonBy = tooSoonBy;
        Silence = silence;
        Followed = followed;
    }

    /// <summary>The touch.</summary>
    public Touch Touch { get; }

    /// <summary>What the policy would have said just before it.</summary>
    public Verdict Verdict { get; }

    /// <summary>How much too soon the touch was; null if it was not, or if only an event could have ended the wait.</summary>
    public Duration? TooSoonBy { get; }

    /// <summary>The time since the buyer was last heard from; null if they never were.</summary>
    public Duration? Silence { get; }

    /// <summary>What followed within the horizon; null if the horizon ends after the known past.</summary>
    public Followed? Followed { get; }

    /// <summary>The band of <see cref="Silence"/>; <see cref="TimeBand.Unbounded"/> if the buyer was never heard from.</summary>
    public TimeBand SilenceBand => BandOf(Silence);

    /// <summary>
    /// The band of <see cref="TooSoonBy"/>; <see cref="TimeBand.Unbounded"/> if no date would have ended the wait.
    /// </summary>
    internal TimeBand WaitBand => BandOf(TooSoonBy);

    private static TimeBand BandOf(Duration? time) =>
        time is not { TotalDays: var days } ? TimeBand.Unbounded
        : days < 1 ? TimeBand.UnderADay
        : days < 7 ? TimeBand.UnderAWeek
        : days < 30 ? TimeBand.UnderAMonth
        : days < 90 ? TimeBand.UnderAQuarter
        : TimeBand.AQuarterOrMore;
}
