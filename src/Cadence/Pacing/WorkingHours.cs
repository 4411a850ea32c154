namespace Cadence;

/// <summary>Somebody's working hours: hours on some days of the week, in their zone, except on holidays.</summary>
/// <remarks>
/// Away from a change of the clocks, which is nearly always, plain arithmetic suffices; it is many times faster than asking the
/// zone. Near a change, and at the ends of time, the zone is asked.
/// </remarks>
internal sealed class WorkingHours(
    LocalTime opens,
    LocalTime closes,
    bool[] works,
    EqualSet<LocalDate> holidays,
    SortedDictionary<string, EqualSet<LocalDate>> calendars
)
{
    /// <summary>Ten years, in days: a calendar without a working day for that long counts as having none.</summary>
    public const int Horizon = 3660;

    private const int SettledDays = 8;

    private readonly LocalTime opens = opens;
    private readonly LocalTime closes = closes;
    private readonly bool[] works = works;
    private readonly EqualSet<LocalDate> holidays = holidays;
    private readonly SortedDictionary<string, EqualSet<LocalDate>> calendars = calendars;
    private readonly bool knowsHolidays = holidays.Count > 0;
    private readonly long opensAfter = opens.NanosecondOfDay;
    private readonly long closesAfter = closes.NanosecondOfDay;

    /// <summary>Returns the hours that both share, which may be none.</summary>
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
        if (SettledClocks.At(relationship.Zone, at) is not { } clocks)
        {
            return Opening(relationship, at) == at;
        }

        var (day, time) = clocks.Local(at);
        return time >= opensAfter && time < closesAfter && IsWorkingDay(day, relationship.Calendar);
    }

    /// <summary>
    /// Finds the first instant at or after <paramref name="from"/> that is within the hours; null if there is none.
    /// </summary>
    public Instant? Opening(Relationship relationship, Instant from)
    {
        if (SettledClocks.At(relationship.Zone, from) is { } clocks)
        {
            var (today, time) = clocks.Local(from);
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

    /// <summary>Finds the n-th close of a working day after an instant, not counting one on that same day.</summary>
    public Instant CloseAfter(Relationship relationship, Instant instant, int days)
    {
        if (
            SettledClocks.At(relationship.Zone, instant) is { } clocks
            && Close(relationship, clocks, clocks.Local(instant).Day + 1, days) is { } settled
        )
        {
            return Instant.Max(instant, settled);
        }

        var date = relationship.Zone.DateAt(instant);
        foreach (var day in WorkingDays(relationship, date.Next()).Take(days))
        {
            date = day;
        }

        return Instant.Max(instant, relationship.Zone.At(date + closes));
    }

    /// <summary>Finds the first close of a working day at or after an instant.</summary>
    public Instant CloseFrom(Relationship relationship, Instant instant)
    {
        var zone = relationship.Zone;
        if (SettledClocks.At(zone, instant) is { } clocks)
        {
            var (today, time) = clocks.Local(instant);
            if (Close(relationship, clocks, time <= closesAfter ? today : today + 1, days: 1) is { } settled)
            {
                return settled;
            }
        }

        foreach (var day in WorkingDays(relationship, zone.DateAt(instant)))
        {
            if (zone.At(day + closes) is var close && close >= instant)
            {
                return close;
            }
        }

        return instant;
    }

    // The close of the n-th working day, counted from a day, unless the clocks change before it.
    private Instant? Close(Relationship relationship, SettledClocks clocks, int day, int days)
    {
        for (int last = day + SettledDays; day < last; day++)
        {
            days -= IsWorkingDay(day, relationship.Calendar) ? 1 : 0;
            if (days == 0)
            {
                var close = clocks.Instant(day, closesAfter);
                return clocks.Hold(close) ? close : null;
            }
        }

        return null;
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

    // The first of January 1970 was a Thursday.
    private bool IsWorkingDay(int day, string? calendar) =>
        works[((day + 3) % 7) + 1]
        && ((!knowsHolidays && calendar is null) || IsWorkingDay(new LocalDate(1970, 1, 1).PlusDays(day), calendar));
}
