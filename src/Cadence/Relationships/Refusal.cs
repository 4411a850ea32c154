namespace Cadence;

/// <summary>A no, and the time after it.</summary>
/// <param name="Source">The decline, or the meeting that ended without a sale.</param>
/// <param name="Final">Whether it was "not ever".</param>
/// <param name="Named">The date that the buyer named, if it lay ahead.</param>
/// <param name="Acknowledged">When it was acknowledged, if it was.</param>
internal sealed record Refusal(Interaction Source, bool Final, Instant? Named, Instant? Acknowledged)
{
    /// <summary>A no without a date: the door is tried again so long after it. A quarter is a common planning cycle.</summary>
    public static readonly Duration Rest = Duration.FromDays(90);

    /// <summary>And at least so long after it was acknowledged, so that the acknowledgement stays one.</summary>
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

    /// <summary>Whether it still stands between the two: one without a date does until it is acknowledged, however late.</summary>
    public bool Stands(Instant at) => Holds(at) || IsUnheard;

    public bool IsUnheard => Named is null && Acknowledged is null;
}
