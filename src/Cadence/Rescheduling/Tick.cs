namespace Cadence;

/// <summary>Instants as whole ticks since the Unix epoch: the search compares millions of them.</summary>
internal static class Tick
{
    public const long PerDay = NodaConstants.TicksPerDay;

    /// <summary>No instant: later than all of them, yet far enough from the end of the range to be added to.</summary>
    public const long Never = long.MaxValue / 2;

    /// <summary>The last instant that a search looks at; there are still dates in the ten years after it.</summary>
    public static readonly long Last = Instant.FromUtc(9980, 1, 1, 0, 0).ToUnixTimeTicks();

    /// <summary>The first instant that a search looks at.</summary>
    public static readonly long First = Instant.FromUtc(-9980, 1, 1, 0, 0).ToUnixTimeTicks();

    public static long Floor(Instant instant) => instant.ToUnixTimeTicks();

    public static long Ceiling(Instant instant)
    {
        long floor = instant.ToUnixTimeTicks();
        return Instant.FromUnixTimeTicks(floor) < instant ? floor + 1 : floor;
    }

    /// <summary>Rounds an instant up to the tick, and clamps it to what a search looks at.</summary>
    public static long Clamped(Instant instant) => Math.Min(Math.Max(Ceiling(instant), First), Last);

    public static long Ceiling(Duration duration)
    {
        double ticks = duration.TotalTicks;
        if (ticks >= Never)
        {
            return Never;
        }

        long floor = duration.BclCompatibleTicks;
        return Duration.FromTicks(floor) < duration ? floor + 1 : floor;
    }

    /// <summary>Returns the instant, or the nearer end of time if there is none.</summary>
    public static Instant ToInstant(long ticks) =>
        ticks >= Greatest ? Instant.MaxValue
        : ticks < Least ? Instant.MinValue
        : Instant.FromUnixTimeTicks(ticks);

    private static readonly long Greatest = Instant.MaxValue.ToUnixTimeTicks();
    private static readonly long Least = Instant.MinValue.ToUnixTimeTicks();
}
