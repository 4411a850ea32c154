namespace Cadence;

/// <summary>A touch as the fold saw it.</summary>
/// <param name="Touch">The touch.</param>
/// <param name="Clock">What the buyer's clock showed at the touch.</param>
/// <param name="Discharged">Whether it discharged a duty.</param>
/// <param name="First">Whether it is the first touch of the relationship.</param>
internal readonly record struct Outreach(Touch Touch, Duration Clock, bool Discharged, bool First)
{
    /// <summary>When it was made, copied here because those who count touches read nothing else of it.</summary>
    public Instant At { get; } = Touch.At;
}
