namespace Cadence;

/// <summary>A duty that is still open.</summary>
/// <param name="Owed">The duty.</param>
/// <param name="Known">
/// When it is first known and can be done: a meeting may be recorded after it should have begun, and a channel may open late.
/// </param>
/// <param name="By">When it is due.</param>
/// <param name="Meeting">The name of the meeting, if a meeting is owed.</param>
internal sealed record Debt(Obligation Owed, Instant Known, Instant By, string? Meeting)
{
    /// <summary>Since when no channel has been open to it; null if one is.</summary>
    public Instant? ShutSince { get; init; }

    /// <summary>When the record by which it had looked done was taken back; null if there was none.</summary>
    public Instant? TakenBack { get; init; }
}
