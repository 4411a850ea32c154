namespace Cadence;

/// <summary>The constraint that no recurring time falls within a meeting or the buffers around it.</summary>
internal sealed class RecurringConstraint(
    RecurringBusy time,
    DateTimeZone zone,
    long length,
    long before,
    long after,
    long since,
    long limit
) : Constraint
{
    // An occurrence may begin on one day and end, with its buffer, two days later; a meeting may begin two days before one.
    private const int Reach = 3;
    private const int ReachBack = 8;

    private readonly WallClock clock = new(zone);
    private readonly int overnight = time.To <= time.From ? 1 : 0;

    private long reached = long.MaxValue;
    private int day;
    private long from;
    private long to;

    public override long Earliest(long start)
    {
        if (start < reached)
        {
            Turn(clock.DayOf(start) - Reach);
        }

        while (start <= limit && day * Tick.PerDay <= start + length + after + (2 * Tick.PerDay))
        {
            if (from < to)
            {
                if (from >= start + length + after)
                {
                    break;
                }

                start = Math.Max(start, to + before);
            }

            Turn(day + 1);
        }

        return reached = start;
    }

    public override long Latest(long start)
    {
        reached = long.MaxValue;
        int first = clock.DayOf(start + length + after) + 1;
        for (Turn(first); day >= first - ReachBack; Turn(day - 1))
        {
            if (from < to && from < start + length + after && to + before > start)
            {
                start = from - length - after;
                first = day;
                if (start < since)
                {
                    return -Tick.Never;
                }
            }
        }

        return start;
    }

    private void Turn(int to)
    {
        day = to;
        if (!time.IsOn(WallClock.Date(to)))
        {
            (from, this.to) = (0, 0);
            return;
        }

        from = clock.At(to, time.From.TickOfDay);
        this.to = clock.At(to + overnight, time.To.TickOfDay);
    }
}
