namespace Cadence;

/// <summary>A duty that is owed: by when, and from when it may be done.</summary>
internal readonly record struct Due(Obligation Owed, Instant By, Instant From);
