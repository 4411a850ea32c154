namespace Cadence;

/// <summary>A duty while it is open.</summary>
/// <param name="Owed">The duty.</param>
/// <param name="By">By when it is owed.</param>
/// <param name="Meeting">The name of the meeting, where one is owed.</param>
internal sealed record Debt(Obligation Owed, Instant By, string? Meeting);
