using System.Text.Json;

namespace Cadence;

/// <content>Instants, dates, periods and zones.</content>
internal readonly ref partial struct JsonValue
{
    private const string AnInstant =
        "an instant; it must be ISO 8601 with Z or an offset, of the years 1 to 9999, such as 2026-03-02T09:00:00Z";
    private const string ADate = "a date; it must be ISO 8601, such as 2026-03-02";
    private const string ADateOrInstant =
        "an instant or a date; it must be ISO 8601, such as 2026-03-02T09:00:00Z or 2026-03-02";

    public Instant Instant() =>
        Is(JsonTokenType.String, AnInstant) && IsoTime.TryInstant(Characters, out var instant)
            ? instant
            : throw Not(AnInstant);

    public DateTimeZone Zone() =>
        (IsText && plain ? KnownZones.Find(json, start + 1, length - 2) : null)
        ?? DateTimeZoneProviders.Tzdb.GetZoneOrNull(Text())
        ?? throw Not("a time zone; it must be an IANA name such as Europe/Berlin");

    public LocalDate Date() =>
        Is(JsonTokenType.String, ADate) && IsoTime.TryDate(Characters, out var date) ? date : throw Not(ADate);

    public LocalTime Hour() =>
        Is(JsonTokenType.String, "a time of day") && IsoTime.TryHour(Characters, out var hour)
            ? hour
            : throw Not("a time of day, such as 09:00");

    public Duration Duration() => IsoPeriod.Length(Period()) ?? throw TooLong();

    public Duration DurationOrZero() =>
        !Is(JsonTokenType.String, "a period") || IsoPeriod.Read(Characters, orZero: true) is not { } period
            ? throw Not("a period such as PT4H, or PT0S")
            : IsoPeriod.Length(period) ?? throw TooLong();

    public Until DateOrInstant() =>
        !Is(JsonTokenType.String, ADateOrInstant) ? throw Wrong("is missing")
        : IsoTime.TryDate(Characters, out var date) ? Until.On(date)
        : IsoTime.TryInstant(Characters, out var instant) ? Until.At(instant)
        : throw Not(ADateOrInstant);

    public Period Period() =>
        !Is(JsonTokenType.String, "a period") || IsoPeriod.Read(Characters) is not { } period
            ? throw Not("a period longer than zero, such as P14D or PT30M")
        : IsoPeriod.Length(period) is null ? throw TooLong()
        : period;

    private ContractException TooLong() => Not("shorter than a hundred years");
}
