using NodaTime.Text;

namespace Cadence.Cli;

/// <summary>Instants for a picture: none runs past the end of time, and each can be read.</summary>
internal static class Time
{
    private static readonly Duration Day = Duration.FromDays(1);
    private static readonly LocalDateTimePattern Iso = LocalDateTimePattern.CreateWithInvariantCulture(
        "uuuu-MM-dd HH:mm"
    );

    public static Instant Later(Instant instant, Duration length) =>
        length > Instant.MaxValue - instant ? Instant.MaxValue
        : length < Instant.MinValue - instant ? Instant.MinValue
        : instant + length;

    /// <summary>Returns the wall clock in a zone; near the ends of time, which an offset could lead past, that of UTC.</summary>
    public static LocalDateTime Local(Instant instant, DateTimeZone zone) =>
        instant > Later(Instant.MaxValue, -Day) || instant < Later(Instant.MinValue, Day)
            ? instant.InUtc().LocalDateTime
            : instant.InZone(zone).LocalDateTime;

    public static string Text(Instant instant, DateTimeZone zone)
    {
        var local = Local(instant, zone);
        return local.TimeOfDay == LocalTime.Midnight
            ? $"{local.Day} {Month(local.Month)} {local.Year}"
            : string.Create(
                CultureInfo.InvariantCulture,
                $"{local.Day} {Month(local.Month)} {local.Year}, {local.Hour:00}:{local.Minute:00}"
            );
    }

    public static string Machine(Instant instant, DateTimeZone zone) => Iso.Format(Local(instant, zone));

    public static string Month(int month) =>
        CultureInfo.InvariantCulture.DateTimeFormat.AbbreviatedMonthNames[month - 1];

    public static string Length(Duration duration) =>
        duration.TotalDays >= 730 ? Say(duration.TotalDays / 365.25, "year")
        : duration.TotalDays >= 1.25 ? Say(duration.TotalDays, "day")
        : duration.TotalHours >= 1.5 ? Say(duration.TotalHours, "hour")
        : Say(duration.TotalMinutes, "minute");

    private static string Say(double number, string unit)
    {
        double rounded = Math.Round(number, number < 10 ? 1 : 0);
        return string.Create(CultureInfo.InvariantCulture, $"{rounded:0.#} {unit}{(rounded == 1 ? "" : "s")}");
    }
}
