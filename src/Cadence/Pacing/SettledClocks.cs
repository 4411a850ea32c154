using NodaTime.TimeZones;

namespace Cadence;

/// <summary>The clocks of a zone between two changes.</summary>
internal readonly struct SettledClocks
{
    private static readonly Duration Margin = Duration.FromDays(2);
    private static readonly Instant Last = NodaTime.Instant.FromUtc(9999, 12, 15, 0, 0);

    private readonly ZoneInterval interval;
    private readonly Duration offset;

    private SettledClocks(ZoneInterval interval)
    {
        this.interval = interval;
        offset = Duration.FromSeconds(interval.WallOffset.Seconds);
    }

    /// <summary>The clocks at an instant, if no change of theirs is near.</summary>
    public static SettledClocks? At(DateTimeZone zone, Instant instant) =>
        instant >= NodaConstants.UnixEpoch
        && instant <= Last
        && new SettledClocks(zone.GetZoneInterval(instant)) is var clocks
        && clocks.Hold(instant)
            ? clocks
            : null;

    /// <summary>What they show, as the time since 1 January 1970 on them.</summary>
    public Duration Local(Instant instant) => instant - NodaConstants.UnixEpoch + offset;

    public Instant Instant(int day, long nanosecond) =>
        NodaConstants.UnixEpoch + (Duration.FromDays(day) + (Duration.FromNanoseconds(nanosecond) - offset));

    /// <summary>Whether an instant is far from a change of the clocks.</summary>
    public bool Hold(Instant instant) =>
        (!interval.HasStart || instant - interval.Start > Margin)
        && (!interval.HasEnd || interval.End - instant > Margin);
}
