using NodaTime.Text;

namespace Cadence;

/// <summary>A stretch of time that is taken in somebody's calendar, from its start, inclusive, to its end, exclusive.</summary>
/// <remarks>
/// Equal by value; the default value has no length. Start and end are rounded outwards to ticks of 100 nanoseconds. A busy time
/// of no length takes no time and is in nobody's way.
/// </remarks>
public readonly record struct BusyTime
{
    /// <summary>Creates a busy time between two instants.</summary>
    /// <param name="start">When it begins.</param>
    /// <param name="end">When it ends; not before it begins.</param>
    /// <param name="kind">How firmly it is taken.</param>
    /// <exception cref="ArgumentException">It ends before it begins.</exception>
    /// <exception cref="ArgumentOutOfRangeException">The kind is not a defined value.</exception>
    public BusyTime(Instant start, Instant end, BusyKind kind = BusyKind.Busy)
    {
        Taken = new(
            Tick.Floor(start),
            end >= start
                ? Tick.Ceiling(end)
                : throw new ArgumentException(
                    $"end is {InstantPattern.ExtendedIso.Format(end)}; it must not be before start, "
                        + $"{InstantPattern.ExtendedIso.Format(start)}.",
                    nameof(end)
                )
        );
        Kind = Argument.Defined(kind, nameof(kind));
    }

    /// <summary>When it begins.</summary>
    public Instant Start => Tick.ToInstant(From);

    /// <summary>When it ends, exclusive.</summary>
    public Instant End => Tick.ToInstant(To);

    /// <summary>How firmly it is taken.</summary>
    public BusyKind Kind { get; }

    internal Stretch Taken { get; }

    internal long From => Taken.Start;

    internal long To => Taken.End;

    /// <summary>
    /// Creates a busy time of whole days in a zone, from midnight to midnight there, even where a day has 23 or 25 hours.
    /// </summary>
    /// <param name="days">
    /// The days, the last one included. The <c>DTEND</c> of an all-day event in iCalendar is the day after the last.
    /// </param>
    /// <param name="zone">The zone of the calendar.</param>
    /// <param name="kind">How firmly they are taken.</param>
    public static BusyTime AllDay(DateInterval days, DateTimeZone zone, BusyKind kind = BusyKind.Busy)
    {
        Argument.NotNull(days, nameof(days));
        Argument.NotNull(zone, nameof(zone));
        return new(zone.StartOf(days.Start), zone.StartOf(days.End.Next()), kind);
    }
}
