namespace Cadence;

/// <summary>How much was found in a month of the buyer's calendar.</summary>
/// <param name="Month">The month.</param>
/// <param name="Count">How much, from 0.</param>
public readonly record struct MonthCount(YearMonth Month, long Count);
