namespace Cadence;

/// <summary>Whole days that are taken in somebody's calendar, from midnight to midnight where they are.</summary>
/// <param name="Days">The days, the last one included.</param>
/// <param name="Kind">How firmly they are taken.</param>
public sealed record BusyDays(DateInterval Days, BusyKind Kind = BusyKind.Busy);
