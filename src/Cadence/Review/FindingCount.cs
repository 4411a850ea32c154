namespace Cadence;

/// <summary>How often something was found.</summary>
/// <param name="Kind">What was found.</param>
/// <param name="Count">How often, from 0.</param>
public readonly record struct FindingCount(FindingKind Kind, long Count);
