namespace Cadence;

/// <summary>The clocks of a zone between two changes.</summary>
internal readonly struct SettledClocks
{
    // A local day may begin on the UTC day before the instant's and end on the day after; a change must be farther away.
    private const int Margin = 2;

    private static readonly Instant Last = NodaTime.Instant.FromUtc(9999, 12, 15, 0, 0);

    private readonly int first;
    private readonly int last;
    private readonly long ahead;

    private SettledClocks(DateTimeZone zone, Instant instant)
    {
        var interval = zone.GetZoneInterval(instant);
        first = interval.HasStart ? DayOf(interval.Start) + Margin : int.MinValue;
        last = interval.HasEnd ? DayOf(interval.End) - Margin : int.MaxValue;
        ahead = interval.WallOffset.Nanoseconds;
    }

    /// <summary>Returns the clocks at an instant; null if a change is near, or outside the years 1970 to 9999.</summary>
    public static SettledClocks? At(DateTimeZone zone, Instant instant) =>
        instant >= NodaConstants.UnixEpoch
        && instant <= Last
        && new SettledClocks(zone, instant) is var clocks
        && clocks.Hold(instant)
            ? clocks
            : null;

    /// <summary>Returns what the clocks show: the day, counted from 1 January 1970, and the nanosecond of the day.</summary>
    public (int Day, long Nanosecond) Local(Instant instant)
    {
        var since = instant - NodaConstants.UnixEpoch;
        long time = since.NanosecondOfDay + ahead;
        return time < 0 ? (since.Days - 1, time + NodaConstants.NanosecondsPerDay)
            : time < NodaConstants.NanosecondsPerDay ? (since.Days, time)
            : (since.Days + 1, time - NodaConstants.NanosecondsPerDay);
    }

    public Instant Instant(int day, long nanosecond) =>
        NodaConstants.UnixEpoch + (Duration.FromDays(day) + Duration.FromNanoseconds(nanosecond - ahead));

    /// <summary>Whether an instant is far from a change of the clocks.</summary>
    public bool Hold(Instant instant) => DayOf(instant) is var day && day > first && day < last;

    private static int DayOf(Instant instant) => (instant - NodaConstants.UnixEpoch).Days;
}
