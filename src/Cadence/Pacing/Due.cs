namespace Cadence;

/// <summary>A duty that is owed, when it is due, and from when it may be done.</summary>
internal readonly record struct Due(Obligation Owed, Instant By, Instant From);
