namespace Cadence;

/// <summary>
/// The time up to which something holds, as it was said: a date in the buyer's zone, an instant, or a period from the moment it
/// was said. Two are equal if they were said alike, whichever instants they resolve to.
/// </summary>
public sealed record Until
{
    private Until(LocalDate? date, Instant? instant, Period? period)
    {
        Date = date;
        Instant = instant;
        Period = period;
    }

    /// <summary>The date in the buyer's zone, if one was said.</summary>
    public LocalDate? Date { get; }

    /// <summary>The exact instant, if one was said.</summary>
    public Instant? Instant { get; }

    /// <summary>The period from the moment it was said, if one was said.</summary>
    public Period? Period { get; }

    /// <summary>Creates an end on a date in the buyer's zone, reached when that day begins there.</summary>
    /// <param name="date">The date, in the ISO calendar, from year 1 to 9999.</param>
    /// <exception cref="ArgumentOutOfRangeException">The date is before year 1, or in another calendar.</exception>
    public static Until On(LocalDate date) =>
        date.Calendar == CalendarSystem.Iso && date.Year >= 1
            ? new(date, null, null)
            : throw new ArgumentOutOfRangeException(
                nameof(date),
                $"date is {NodaTime.Text.LocalDatePattern.Iso.Format(date)}; it must be an ISO date of the years 1 to 9999."
            );

    /// <summary>Creates an end at an exact instant.</summary>
    public static Until At(Instant instant) => new(null, instant, null);

    /// <summary>
    /// Creates an end after a period. A period of days or longer ends when a day begins in the buyer's zone; one with hours or
    /// less is counted exactly.
    /// </summary>
    /// <param name="period">A period without negative parts, not zero.</param>
    /// <exception cref="ArgumentOutOfRangeException">The period is zero or has a negative part.</exception>
    public static Until After(Period period)
    {
        Argument.NotNull(period, nameof(period));
        int dates = period.Years | period.Months | period.Weeks | period.Days;
        long times =
            period.Hours | period.Minutes | period.Seconds | period.Milliseconds | period.Ticks | period.Nanoseconds;
        return dates >= 0 && times >= 0 && (dates != 0 || times != 0)
            ? new(null, null, period)
            : throw new ArgumentOutOfRangeException(
                nameof(period),
                $"period is {period}; it must be longer than zero, without negative parts."
            );
    }

    /// <summary>Converts a date in the buyer's zone.</summary>
    public static implicit operator Until(LocalDate date) => On(date);

    /// <summary>Converts an instant.</summary>
    public static implicit operator Until(Instant instant) => At(instant);

    /// <summary>Converts a period.</summary>
    public static implicit operator Until(Period period) => After(period);

    /// <summary>Returns the text as the contract writes it: an ISO 8601 date, instant or period.</summary>
    public override string ToString() =>
        Date is { } date ? NodaTime.Text.LocalDatePattern.Iso.Format(date)
        : Instant is { } instant ? NodaTime.Text.InstantPattern.ExtendedIso.Format(instant)
        : Period!.ToString();
}
