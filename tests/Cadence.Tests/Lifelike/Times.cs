namespace Cadence.Tests.Lifelike;

/// <summary>Zones and instants as they occur in practice, and those at which software breaks.</summary>
internal static class Times
{
    public static readonly Instant First = Instant.FromUtc(1, 1, 1, 0, 0);
    public static readonly Instant Last = Instant.FromUtc(9999, 12, 31, 23, 59, 59);

    /// <summary>Returns whether an instant is so near the end of time that "not yet" may be "never".</summary>
    public static bool IsNearTheEnd(Instant instant) => Last - instant < Duration.FromDays(400);

    private static readonly string[] Ids =
    [
        "UTC",
        "America/Denver",
        "America/New_York",
        "Europe/Berlin",
        "Europe/London",
        "Asia/Tokyo",
        "Asia/Kathmandu",
        "Australia/Lord_Howe",
        "Pacific/Apia",
        "Pacific/Kiritimati",
        "Africa/Monrovia",
        "America/Sao_Paulo",
        "America/St_Johns",
        "Asia/Gaza",
    ];

    // Nights of clock changes, a day that a zone skipped, and an offset with odd seconds.
    private static readonly Instant[] Odd =
    [
        Instant.FromUtc(2024, 3, 31, 1, 0),
        Instant.FromUtc(2024, 10, 27, 1, 0),
        Instant.FromUtc(2024, 3, 10, 9, 0),
        Instant.FromUtc(2024, 11, 3, 8, 0),
        Instant.FromUtc(2018, 11, 4, 3, 0),
        Instant.FromUtc(2011, 12, 30, 10, 0),
        Instant.FromUtc(1972, 1, 7, 0, 44, 30),
        Instant.FromUtc(2024, 4, 6, 15, 0),
    ];

    public static DateTimeZone Zone(Dice dice) =>
        DateTimeZoneProviders.Tzdb[dice.Chance(0.25) ? "America/Denver" : dice.Of(Ids)];

    /// <summary>Picks the start of a life: mostly recent years, sometimes a night of trouble, rarely the ends of time.</summary>
    public static Instant Start(Dice dice) =>
        dice.Weighted(
            (82, Instant.FromUtc(2023, 1, 1, 0, 0) + dice.Minutes(0, 2 * 365 * 24 * 60)),
            (11, Within(dice.Of(Odd) - dice.Minutes(0, 20 * 24 * 60))),
            (2, First + dice.Minutes(0, 3 * 24 * 60)),
            (2, Last - dice.Minutes(0, 200 * 24 * 60)),
            (3, First + Duration.FromDays(dice.Int(0, 3_600_000)) + dice.Minutes(0, 1440))
        );

    public static Instant Within(Instant instant) => Instant.Max(First, Instant.Min(Last, instant));

    /// <summary>Adds a duration, but never goes past the year 9999.</summary>
    public static Instant Plus(Instant instant, Duration duration) =>
        duration > Last - instant ? Last
        : instant + duration < First ? First
        : instant + duration;

    /// <summary>Picks the time between two interactions: bursts, working days, silences.</summary>
    public static Duration Gap(Dice dice) =>
        dice.Weighted(
            (6, Duration.Zero),
            (20, dice.Minutes(0, 90)),
            (24, dice.Minutes(60, 2 * 1440)),
            (30, dice.Minutes(1440, 9 * 1440)),
            (14, dice.Minutes(7 * 1440, 40 * 1440)),
            (5, dice.Minutes(30 * 1440, 200 * 1440)),
            (1, dice.Minutes(300 * 1440, 3 * 365 * 1440))
        );

    /// <summary>Picks a date, an instant or a period from some moment on; a few are already past.</summary>
    public static Until Until(Dice dice, Instant at, DateTimeZone zone)
    {
        var ahead = dice.Weighted(
            (1, -dice.Minutes(0, 30 * 1440)),
            (3, dice.Minutes(60, 3 * 1440)),
            (6, dice.Minutes(3 * 1440, 60 * 1440)),
            (2, dice.Minutes(60 * 1440, 400 * 1440))
        );
        var then = Plus(at, ahead);
        return dice.Weighted<Func<Until>>(
            (5, () => Cadence.Until.On(DateIn(zone, then))),
            (3, () => Cadence.Until.At(then)),
            (2, () => Cadence.Until.After(Period(dice)))
        )();
    }

    public static LocalDate DateIn(DateTimeZone zone, Instant instant)
    {
        var date = Instant.Max(First + Duration.FromDays(1), Instant.Min(Last - Duration.FromDays(1), instant));
        return date.InZone(zone).Date;
    }

    private static Period Period(Dice dice) =>
        dice.Of(
            NodaTime.Period.FromWeeks(dice.Int(1, 8)),
            NodaTime.Period.FromDays(dice.Int(1, 40)),
            NodaTime.Period.FromMonths(dice.Int(1, 6)),
            NodaTime.Period.FromYears(1),
            NodaTime.Period.FromHours(dice.Int(1, 100)),
            NodaTime.Period.FromMinutes(dice.Int(1, 5000))
        );
}
