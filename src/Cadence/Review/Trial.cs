namespace Cadence;

/// <summary>One touch of the past: what a policy would have said of it, and what followed.</summary>
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

    /// <summary>How much too soon it was; null where it was not, or where only something that happens could have ended it.</summary>
    public Duration? TooSoonBy { get; }

    /// <summary>How long the buyer had not been heard from; null of one who never was.</summary>
    public Duration? Silence { get; }

    /// <summary>What followed within the horizon; null where the horizon ends after what is known.</summary>
    public Followed? Followed { get; }

    /// <summary>The silence, roughly; <see cref="TimeBand.Unbounded"/> of a buyer never heard from.</summary>
    public TimeBand SilenceBand => BandOf(Silence);

    /// <summary>How much too soon it was, roughly; <see cref="TimeBand.Unbounded"/> where no date would have ended it.</summary>
    internal TimeBand WaitBand => BandOf(TooSoonBy);

    private static TimeBand BandOf(Duration? time) =>
        time is not { TotalDays: var days } ? TimeBand.Unbounded
        : days < 1 ? TimeBand.UnderADay
        : days < 7 ? TimeBand.UnderAWeek
        : days < 30 ? TimeBand.UnderAMonth
        : days < 90 ? TimeBand.UnderAQuarter
        : TimeBand.AQuarterOrMore;
}
