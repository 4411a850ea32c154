namespace Cadence;

/// <summary>
/// The constraint that a meeting lies within the hours of one working day, which may be widened equally at both ends.
/// </summary>
internal sealed class HoursConstraint(
    ContactHoursRule hours,
    string? calendar,
    DateTimeZone zone,
    long length,
    long widened,
    long limit
) : Constraint
{
    private readonly WallClock clock = new(zone);
    private readonly long opens = hours.Opens.TickOfDay;
    private readonly long closes = hours.Closes.TickOfDay;

    // Widened hours reach into the neighbouring days, and a zone that crosses the date line skips a day.
    private readonly int reach = widened == 0 ? 0 : 2;

    private long asked = long.MaxValue;
    private int day;
    private LocalDate date;
    private long open;
    private long close;

    public override long Earliest(long start)
    {
        if (start < asked)
        {
            Turn(clock.DayOf(start) - reach);
        }

        asked = start;
        for (int days = 0; ; days++)
        {
            long from = Math.Max(start, open);
            if (open < close && from + length <= close)
            {
                return from;
            }

            // Hours beyond the limit are of no use, nor is an endless row of holidays.
            if ((day - reach) * Tick.PerDay > limit + Tick.PerDay || days > WorkingHours.Horizon)
            {
                return Tick.Never;
            }

            Turn(day + 1);
        }
    }

    public override long Latest(long start)
    {
        asked = long.MaxValue;
        Turn(clock.DayOf(start) + 1 + reach);
        for (int days = 0; days <= WorkingHours.Horizon; days++)
        {
            long from = Math.Min(start, close - length);
            if (open < close && from >= open)
            {
                return from;
            }

            Turn(day - 1);
        }

        return -Tick.Never;
    }

    private void Turn(int to)
    {
        date = asked == long.MaxValue || to != day + 1 ? WallClock.Date(to) : date.Next();
        day = to;
        if (!hours.IsWorkingDay(date, calendar))
        {
            (open, close) = (0, 0);
            return;
        }

        open = clock.At(to, opens);
        close = clock.At(to, closes);
        if (open < close)
        {
            open -= widened;
            close += widened;
        }
    }
}
