namespace Cadence;

/// <summary>A duty that is still open.</summary>
/// <param name="Owed">The duty.</param>
/// <param name="Known">When it is first known and can be done: a meeting may be recorded after it should have begun.</param>
/// <param name="By">When it is due.</param>
/// <param name="Meeting">The name of the meeting, if a meeting is owed.</param>
internal sealed record Debt(Obligation Owed, Instant Known, Instant By, string? Meeting);
