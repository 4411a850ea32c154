using NodaTime.TimeZones;

namespace Cadence.Tests.Rescheduling;

/// <summary>Finds slots by looking at each minute, without any of the library's search.</summary>
internal sealed class MinuteByMinute
{
    private static readonly ZoneLocalMappingResolver Resolve = Resolvers.CreateMappingResolver(
        Resolvers.ReturnEarlier,
        Resolvers.ReturnStartOfIntervalAfter
    );

    private readonly SlotCase question;
    private readonly long first;
    private readonly int minutes;
    private readonly Dictionary<(Who, bool), int[]> taken = [];
    private readonly Dictionary<Who, List<(long Opens, long Closes)>> hours = [];

    public MinuteByMinute(SlotCase question)
    {
        this.question = question;
        Earliest = Math.Max(Minute(question.Now) + question.Notice, Minute(question.Now) + (question.PausedFor ?? 0));
        Until =
            question.Proposed.Select(start => Minute(question.Now) + start).Append(Earliest).Max() + question.Horizon;
        var today = question.Now.InZone(question.In).Date;
        Preferred = question.ImmediateNeed
            ? Earliest
            : Math.Max(Earliest, Start(question.In, today.PlusDays(8 - (int)today.DayOfWeek), LocalTime.Midnight));
        first = Earliest - (3 * 1440);
        minutes = (int)(Until + (3 * 1440) - first);
    }

    public long Earliest { get; }

    public long Preferred { get; }

    public long Until { get; }

    public static long Minute(Instant instant) => instant.ToUnixTimeSeconds() / 60;

    /// <summary>Returns the starts that the library's rules lead to, in minutes, with their length and kind.</summary>
    public (long Start, int Length, SlotKind Kind)[] Slots()
    {
        foreach (var kind in new[] { SlotKind.Free, SlotKind.Tentative, SlotKind.OutsideHours })
        {
            if (kind == SlotKind.OutsideHours && !question.MayLeaveHours)
            {
                continue;
            }

            foreach (int length in new[] { question.Ideal, question.Needs }.Distinct())
            {
                var fits = Fitting(length, kind);
                if (fits.Contains(true))
                {
                    return [.. Spread(fits).Select(start => (start, length, kind))];
                }
            }
        }

        return [];
    }

    /// <summary>Returns, for each minute, whether a meeting may begin at it.</summary>
    public bool[] Fitting(int length, SlotKind kind)
    {
        if (kind != SlotKind.OutsideHours)
        {
            return Fitting(length, kind, widened: 0);
        }

        for (int widened = 15; widened <= 12 * 60; widened += 15)
        {
            var fits = Fitting(length, kind, widened);
            if (fits.Contains(true))
            {
                return fits;
            }
        }

        return new bool[minutes];
    }

    /// <summary>Returns the start nearest to a minute, on the quarter of the hour if one fits next to it.</summary>
    public long? Nearest(bool[] fits, long to)
    {
        long? after = FirstOf(fits, Math.Max(to, Earliest), long.MaxValue);
        long? before = null;
        for (long start = Math.Min(to, Until); start >= Earliest && before is null; start--)
        {
            before = Fits(fits, start) ? start : null;
        }

        if (before is { } exact)
        {
            long round = exact - Modulo(exact);
            before = round >= Earliest && Fits(fits, round) ? round : exact;
        }

        return before is null || (after is not null && after - to < to - before) ? after : before;
    }

    private bool[] Fitting(int length, SlotKind kind, int widened)
    {
        bool[] fits = new bool[minutes];
        for (long start = Earliest; start + length <= Until; start++)
        {
            fits[start - first] = true;
        }

        foreach (var who in question.Attendees)
        {
            bool[] within = Within(who, length, widened);
            int[] before = Taken(who, kind != SlotKind.Tentative);
            for (long start = Earliest; start + length <= Until; start++)
            {
                long from = Math.Max(0, start - first - who.Before);
                long to = Math.Min(minutes, start - first + length + who.After);
                fits[start - first] &= within[start - first] && before[to] == before[from];
            }
        }

        return fits;
    }

    private bool[] Within(Who who, int length, int widened)
    {
        bool[] within = new bool[minutes];
        foreach (var (opens, closes) in Hours(who))
        {
            long last = Math.Min(closes + widened - length, first + minutes - 1);
            for (long start = Math.Max(first, opens - widened); start <= last; start++)
            {
                within[start - first] = true;
            }
        }

        return within;
    }

    private List<(long Opens, long Closes)> Hours(Who who)
    {
        if (hours.TryGetValue(who, out var known))
        {
            return known;
        }

        var holidays = who.HolidaysFrom(question.Now);
        var days = who.WorkingDays;
        return hours[who] = [
            .. Dates(who)
                .Where(date => days.Contains(date.DayOfWeek) && !holidays.Contains(date))
                .Select(date => (Start(who.In, date, Who.Time(who.Opens)), Start(who.In, date, Who.Time(who.Closes))))
                .Where(window => window.Item1 < window.Item2),
        ];
    }

    /// <summary>Counts the minutes that are taken before each minute.</summary>
    private int[] Taken(Who who, bool tentative)
    {
        if (taken.TryGetValue((who, tentative), out int[]? known))
        {
            return known;
        }

        bool[] isTaken = new bool[minutes];
        foreach (var (start, length, kind) in who.Busy)
        {
            if (tentative || kind != BusyKind.Tentative)
            {
                Take(isTaken, Minute(question.Now) + start, Minute(question.Now) + start + length);
            }
        }

        foreach (var (days, from, to, kind, every) in who.Recurring)
        {
            var on = Who.WeekDays(days);
            foreach (var date in Dates(who))
            {
                int week = (int)Math.Floor(Period.DaysBetween(new(1970, 1, 5), date) / 7.0);
                if ((tentative || kind != BusyKind.Tentative) && on.Contains(date.DayOfWeek) && week % every == 0)
                {
                    var last = to <= from ? date.PlusDays(1) : date;
                    Take(isTaken, Start(who.In, date, Who.Time(from)), Start(who.In, last, Who.Time(to)));
                }
            }
        }

        int[] sums = new int[minutes + 1];
        for (int i = 0; i < minutes; i++)
        {
            sums[i + 1] = sums[i] + (isTaken[i] ? 1 : 0);
        }

        return taken[(who, tentative)] = sums;
    }

    private void Take(bool[] isTaken, long from, long to)
    {
        for (long minute = Math.Max(from, first); minute < Math.Min(to, first + minutes); minute++)
        {
            isTaken[minute - first] = true;
        }
    }

    private IEnumerable<LocalDate> Dates(Who who)
    {
        var date = Instant.FromUnixTimeSeconds(first * 60).InZone(who.In).Date.PlusDays(-2);
        var last = Instant.FromUnixTimeSeconds((first + minutes) * 60).InZone(who.In).Date.PlusDays(2);
        for (; date <= last; date = date.PlusDays(1))
        {
            yield return date;
        }
    }

    private List<long> Spread(bool[] fits)
    {
        long? start = FirstOf(fits, Preferred, long.MaxValue);
        long before = start is null ? Preferred : long.MaxValue;
        start ??= FirstOf(fits, Earliest, before);
        var starts = new List<long>();
        while (start is { } found)
        {
            starts.Add(found);
            if (starts.Count == question.Most)
            {
                break;
            }

            start = FirstOf(fits, Start(question.In, Date(found).PlusDays(1), LocalTime.Midnight), before);
            if (start is { } next && IsMorning(found) && IsMorning(next))
            {
                long afternoon = Start(question.In, Date(next), new(13, 0));
                long night = Start(question.In, Date(next).PlusDays(1), LocalTime.Midnight);
                start = FirstOf(fits, afternoon, Math.Min(before, night)) ?? next;
            }
        }

        return starts;
    }

    private long? FirstOf(bool[] fits, long from, long before)
    {
        for (long start = Math.Max(from, Earliest); start < Math.Min(before, Until); start++)
        {
            if (Fits(fits, start))
            {
                long round = start + ((15 - Modulo(start)) % 15);
                return round < before && Fits(fits, round) ? round : start;
            }
        }

        return null;
    }

    private bool Fits(bool[] fits, long start) => start >= first && start < first + minutes && fits[start - first];

    private bool IsMorning(long start) => start < Start(question.In, Date(start), new(13, 0));

    private LocalDate Date(long minute) => Instant.FromUnixTimeSeconds(minute * 60).InZone(question.In).Date;

    private static long Start(DateTimeZone zone, LocalDate date, LocalTime time) =>
        Minute(zone.ResolveLocal(date + time, Resolve).ToInstant());

    private static long Modulo(long minute) => ((minute % 15) + 15) % 15;
}
