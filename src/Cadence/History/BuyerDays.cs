namespace Cadence;

/// <summary>
/// Dates and times in the buyer's zone. Every method is total: it also works at the ends of time and on days that the zone
/// skipped.
/// </summary>
internal static class BuyerDays
{
    private static readonly Instant Last = Instant.FromUtc(9999, 12, 30, 0, 0);
    private static readonly Instant First = Instant.FromUtc(-9998, 1, 3, 0, 0);

    /// <summary>Returns the instant at which a day begins, or the transition that skipped it.</summary>
    public static Instant StartOf(this DateTimeZone zone, LocalDate date) => zone.At(date.AtMidnight());

    /// <summary>Returns the first instant at which the clocks show a time, or the transition that skipped it.</summary>
    public static Instant At(this DateTimeZone zone, LocalDateTime time)
    {
        if (time.Date == LocalDate.MaxIsoValue)
        {
            // West of Greenwich the last day extends past the last instant there is.
            return time.InUtc().ToInstant().Later(Duration.FromSeconds(-zone.GetUtcOffset(Last).Seconds));
        }

        var mapping = zone.MapLocal(time);
        return mapping.Count == 0 ? mapping.LateInterval.Start : mapping.First().ToInstant();
    }

    public static LocalDate DateAt(this DateTimeZone zone, Instant instant) =>
        Instant.Max(First, Instant.Min(Last, instant)).InZone(zone).Date;

    /// <summary>Returns the time that the clocks show at an instant.</summary>
    public static LocalTime TimeAt(this DateTimeZone zone, Instant instant) =>
        Instant.Max(First, Instant.Min(Last, instant)).InZone(zone).TimeOfDay;

    /// <summary>Returns the next day, capped at the last one there is.</summary>
    public static LocalDate Next(this LocalDate date) => date < LocalDate.MaxIsoValue ? date.PlusDays(1) : date;

    /// <summary>Returns the instant a duration later, capped at the last one there is.</summary>
    public static Instant Later(this Instant instant, Duration duration) =>
        duration > Instant.MaxValue - instant ? Instant.MaxValue : instant + duration;

    /// <summary>Returns the instant a duration earlier, capped at the first one there is.</summary>
    public static Instant Earlier(this Instant instant, Duration duration) =>
        duration > instant - Instant.MinValue ? Instant.MinValue : instant - duration;

    /// <summary>Returns the instant at which <paramref name="until"/> ends if it was said at <paramref name="said"/>.</summary>
    public static Instant Resolve(this DateTimeZone zone, Until until, Instant said)
    {
        if (until.Instant is { } instant)
        {
            return instant;
        }

        if (until.Date is { } date)
        {
            return zone.StartOf(date);
        }

        var period = until.Period!;
        var today = zone.DateAt(said);
        var day = Later(today, period);
        return period.HasTimeComponent
            ? said.Later(Duration.FromDays(Period.DaysBetween(today, day))).Later(TimeOf(period))
            : zone.StartOf(day);
    }

    private static LocalDate Later(LocalDate date, Period period)
    {
        double days = (period.Years * 366.0) + (period.Months * 31.0) + (period.Weeks * 7.0) + period.Days;
        double left = Period.DaysBetween(date, LocalDate.MaxIsoValue);
        return days >= left
            ? LocalDate.MaxIsoValue
            : date.PlusYears(period.Years).PlusMonths(period.Months).PlusWeeks(period.Weeks).PlusDays(period.Days);
    }

    private static Duration TimeOf(Period period)
    {
        double seconds = (period.Milliseconds / 1e3) + (period.Ticks / 1e7) + (period.Nanoseconds / 1e9);
        double hours = period.Hours + (period.Minutes / 60.0) + ((period.Seconds + seconds) / 3600.0);
        return hours > Duration.MaxValue.TotalHours / 2
            ? Duration.MaxValue
            : Duration.FromHours(period.Hours)
                + Duration.FromMinutes(period.Minutes)
                + Duration.FromSeconds(period.Seconds)
                + Duration.FromMilliseconds(period.Milliseconds)
                + Duration.FromTicks(period.Ticks)
                + Duration.FromNanoseconds(period.Nanoseconds);
    }
}
