namespace Cadence;

/// <summary>A no, and the time after it.</summary>
/// <param name="Source">The decline, or the meeting that ended without a sale.</param>
/// <param name="Final">Whether it was "not ever".</param>
/// <param name="Named">The date that the buyer named, if it lay ahead.</param>
/// <param name="Acknowledged">When it was acknowledged, if it was.</param>
internal sealed record Refusal(Interaction Source, bool Final, Instant? Named, Instant? Acknowledged)
{
    /// <summary>How long after a no without a date the door is tried again. A quarter is a common planning cycle.</summary>
    public static readonly Duration Rest = Duration.FromDays(90);

    /// <summary>
    /// The least time from the acknowledgement until the door is tried again, so that the acknowledgement stays one.
    /// </summary>
    public static readonly Duration RestOnceAcknowledged = Duration.FromDays(30);

    /// <summary>The date on which the door is tried again; the end of time after "not ever".</summary>
    public Instant Until =>
        Final ? Instant.MaxValue
        : Named is { } date ? date
        : Instant.Max(
            Source.At.Later(Rest),
            Acknowledged is { } known ? known.Later(RestOnceAcknowledged) : Instant.MinValue
        );

    public bool Holds(Instant at) => at < Until;

    /// <summary>Returns whether it still stands: a no without a date stands until it is acknowledged, however late.</summary>
    public bool Stands(Instant at) => Holds(at) || IsUnheard;

    public bool IsUnheard => Named is null && Acknowledged is null;
}
