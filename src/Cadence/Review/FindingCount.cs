namespace Cadence;

/// <summary>How often a kind of fault was found.</summary>
/// <param name="Kind">What was found.</param>
/// <param name="Count">How often; 0 or more.</param>
public readonly record struct FindingCount(FindingKind Kind, long Count);
