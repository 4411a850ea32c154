namespace Cadence;

/// <summary>The number of findings in a month of the buyer's calendar.</summary>
/// <param name="Month">The month.</param>
/// <param name="Count">The number; 0 or more.</param>
public readonly record struct MonthCount(YearMonth Month, long Count);
