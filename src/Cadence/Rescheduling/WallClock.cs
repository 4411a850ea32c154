using NodaTime.TimeZones;

namespace Cadence;

/// <summary>
/// The clocks of a zone, in ticks. It does what <see cref="BuyerDays"/> does, without allocating. It remembers the interval
/// between two changes of the clocks that it read last, so it belongs to one search.
/// </summary>
internal sealed class WallClock(DateTimeZone zone)
{
    // No two offsets of a zone differ by more.
    private const long Widest = 36 * NodaConstants.TicksPerHour;

    private static readonly LocalDate Epoch = new(1970, 1, 1);
    private static readonly int LastDay = Period.DaysBetween(Epoch, LocalDate.MaxIsoValue);
    private static readonly int FirstDay = Period.DaysBetween(Epoch, LocalDate.MinIsoValue);
    private ZoneInterval? known;
    private long start;
    private long end;
    private long offset;

    /// <summary>Returns the date of a day; past the ends of time, the first or the last there is.</summary>
    public static LocalDate Date(int day) => Epoch.PlusDays(Math.Min(Math.Max(day, FirstDay), LastDay));

    /// <summary>Returns the day that the clocks show, counted from 1 January 1970.</summary>
    public int DayOf(long instant)
    {
        Read(instant);
        long local = instant + offset;
        return (int)((local >= 0 ? local : local - Tick.PerDay + 1) / Tick.PerDay);
    }

    /// <summary>Returns the first instant at which the clocks show a time of a day, or the change that skips it.</summary>
    public long At(int day, long timeOfDay)
    {
        long local = (day * Tick.PerDay) + timeOfDay;
        long instant = local - offset;
        if (known is not null && instant - Widest >= start && instant + Widest < end)
        {
            return instant;
        }

        Read(local - Widest);
        while (local - offset >= end)
        {
            Read(end);
        }

        return Math.Max(local - offset, start);
    }

    private void Read(long instant)
    {
        if (known is not null && instant >= start && instant < end)
        {
            return;
        }

        known = zone.GetZoneInterval(Tick.ToInstant(instant));
        start = known.HasStart ? known.Start.ToUnixTimeTicks() : long.MinValue / 2;
        end = known.HasEnd ? known.End.ToUnixTimeTicks() : long.MaxValue / 2;
        offset = known.WallOffset.Ticks;
    }
}
