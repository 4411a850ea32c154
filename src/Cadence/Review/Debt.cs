namespace Cadence;

/// <summary>A duty while it is open.</summary>
/// <param name="Owed">The duty.</param>
/// <param name="Known">Since when it can be known, and done: a meeting may be recorded after it was to be.</param>
/// <param name="By">By when it is owed.</param>
/// <param name="Meeting">The name of the meeting, where one is owed.</param>
internal sealed record Debt(Obligation Owed, Instant Known, Instant By, string? Meeting);
