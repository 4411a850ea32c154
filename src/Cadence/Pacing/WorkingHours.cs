namespace Cadence;

/// <summary>When somebody works: hours of some days of the week in their zone, short of holidays.</summary>
/// <remarks>
/// While the clocks of a zone do not change, all of it is adding; that is nearly always, and many times faster than asking
/// the zone. Near a change, and at the ends of time, the zone is asked.
/// </remarks>
internal sealed class WorkingHours(
    LocalTime opens,
    LocalTime closes,
    bool[] works,
    EqualSet<LocalDate> holidays,
    SortedDictionary<string, EqualSet<LocalDate>> calendars
)
{
    // A calendar on which no day is a working day for so long has none.
    private const int Horizon = 3660;

    private const int SettledDays = 8;
    private static readonly Duration Margin = Duration.FromDays(2);
    private static readonly Instant LastSettled = Instant.FromUtc(9999, 12, 15, 0, 0);

    private readonly LocalTime opens = opens;
    private readonly LocalTime closes = closes;
    private readonly bool[] works = works;
    private readonly EqualSet<LocalDate> holidays = holidays;
    private readonly SortedDictionary<string, EqualSet<LocalDate>> calendars = calendars;
    private readonly long opensAfter = opens.NanosecondOfDay;
    private readonly long closesAfter = closes.NanosecondOfDay;

    /// <summary>The hours that both work, which may be none.</summary>
    public WorkingHours And(WorkingHours other)
    {
        var both = new SortedDictionary<string, EqualSet<LocalDate>>(calendars, StringComparer.Ordinal);
        foreach (var (name, days) in other.calendars.Select(known => (known.Key, known.Value)))
        {
            both[name] = both.TryGetValue(name, out var known) ? new(known.Concat(days)) : days;
        }

        return new(
            LocalTime.Max(opens, other.opens),
            LocalTime.Min(closes, other.closes),
            [.. works.Zip(other.works, (left, right) => left && right)],
            new(holidays.Concat(other.holidays)),
            both
        );
    }

    public bool IsWorkingDay(LocalDate date, string? calendar) =>
        works[(int)date.DayOfWeek]
        && !holidays.Contains(date)
        && !(calendar is not null && calendars.TryGetValue(calendar, out var days) && days.Contains(date));

    /// <summary>Whether an instant is within the hours.</summary>
    public bool IsOpen(Relationship relationship, Instant at)
    {
        if (Settled(relationship.Zone, at) is not { } clocks)
        {
            return Opening(relationship, at) == at;
        }

        var local = clocks.Local(at);
        long time = local.NanosecondOfDay;
        return time >= opensAfter && time < closesAfter && IsWorkingDay(local.Days, relationship.Calendar);
    }

    /// <summary>The first instant, from one on, that is within the hours; null if there is none.</summary>
    public Instant? Opening(Relationship relationship, Instant from)
    {
        if (Settled(relationship.Zone, from) is { } clocks)
        {
            var local = clocks.Local(from);
            long time = local.NanosecondOfDay;
            int today = local.Days;
            if (time >= opensAfter && time < closesAfter && IsWorkingDay(today, relationship.Calendar))
            {
                return from;
            }

            for (int day = time < opensAfter ? today : today + 1; day < today + SettledDays; day++)
            {
                if (IsWorkingDay(day, relationship.Calendar))
                {
                    var found = clocks.Instant(day, opensAfter);
                    return clocks.Hold(found) ? found : Opening(relationship, relationship.Zone.DateAt(from), from);
                }
            }
        }

        return Opening(relationship, relationship.Zone.DateAt(from), from);
    }

    /// <summary>The n-th close of a working day after an instant, not counting one on that same day.</summary>
    public Instant CloseAfter(Relationship relationship, Instant instant, int days)
    {
        if (Settled(relationship.Zone, instant) is { } clocks)
        {
            int day = clocks.Local(instant).Days;
            int left = days;
            for (int last = day + SettledDays; left > 0 && day < last; )
            {
                left -= IsWorkingDay(++day, relationship.Calendar) ? 1 : 0;
            }

            var close = clocks.Instant(day, closesAfter);
            if (left == 0 && clocks.Hold(close))
            {
                return Instant.Max(instant, close);
            }
        }

        var date = relationship.Zone.DateAt(instant);
        foreach (var day in WorkingDays(relationship, date.Next()).Take(days))
        {
            date = day;
        }

        return Instant.Max(instant, relationship.Zone.At(date + closes));
    }

    /// <summary>The first close of a working day at or after an instant.</summary>
    public Instant CloseFrom(Relationship relationship, Instant instant)
    {
        var zone = relationship.Zone;
        foreach (var day in WorkingDays(relationship, zone.DateAt(instant)))
        {
            if (zone.At(day + closes) is var close && close >= instant)
            {
                return close;
            }
        }

        return instant;
    }

    private Instant? Opening(Relationship relationship, LocalDate date, Instant from)
    {
        var zone = relationship.Zone;
        foreach (var day in WorkingDays(relationship, date))
        {
            var opening = Instant.Max(from, zone.At(day + opens));
            if (opening < zone.At(day + closes))
            {
                return opening;
            }
        }

        return null;
    }

    private IEnumerable<LocalDate> WorkingDays(Relationship relationship, LocalDate from)
    {
        var date = from;
        for (int i = 0; i < Horizon; i++, date = date.Next())
        {
            if (IsWorkingDay(date, relationship.Calendar))
            {
                yield return date;
            }

            if (date == LocalDate.MaxIsoValue)
            {
                yield break;
            }
        }
    }

    private static SettledClocks? Settled(DateTimeZone zone, Instant from) =>
        from >= NodaConstants.UnixEpoch
        && from <= LastSettled
        && new SettledClocks(zone.GetZoneInterval(from)) is var clocks
        && clocks.Hold(from)
            ? clocks
            : null;

    // The first of January 1970 was a Thursday.
    private bool IsWorkingDay(int day, string? calendar) =>
        works[((day + 3) % 7) + 1]
        && (
            (holidays.Count == 0 && calendar is null) || IsWorkingDay(new LocalDate(1970, 1, 1).PlusDays(day), calendar)
        );

    /// <summary>The clocks of a zone between two changes.</summary>
    private readonly struct SettledClocks(NodaTime.TimeZones.ZoneInterval interval)
    {
        private readonly Duration offset = Duration.FromSeconds(interval.WallOffset.Seconds);

        /// <summary>What they show, as the time since 1 January 1970 on them.</summary>
        public Duration Local(Instant instant) => instant - NodaConstants.UnixEpoch + offset;

        public Instant Instant(int day, long nanosecond) =>
            NodaConstants.UnixEpoch + (Duration.FromDays(day) + (Duration.FromNanoseconds(nanosecond) - offset));

        /// <summary>Whether an instant is far from a change of the clocks.</summary>
        public bool Hold(Instant instant) =>
            (!interval.HasStart || instant - interval.Start > Margin)
            && (!interval.HasEnd || interval.End - instant > Margin);
    }
}
