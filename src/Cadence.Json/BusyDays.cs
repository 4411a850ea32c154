namespace Cadence;

/// <summary>Whole days that are taken in a person's calendar, from midnight to midnight in their own zone.</summary>
/// <param name="Days">The days, including the last one.</param>
/// <param name="Kind">How firmly they are taken.</param>
public sealed record BusyDays(DateInterval Days, BusyKind Kind = BusyKind.Busy);
