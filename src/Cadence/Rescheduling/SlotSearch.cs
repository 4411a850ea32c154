namespace Cadence;

/// <summary>Finds the starts at which a meeting of one length fits everybody. Exact: no start that fits is skipped.</summary>
internal sealed class SlotSearch(Constraint[] constraints, long length, long until)
{
    /// <summary>A quarter of an hour: starts are proposed on one where it fits, as nobody proposes 9:07.</summary>
    public const long Quarter = 15 * NodaConstants.TicksPerMinute;

    /// <summary>
    /// Finds the first start from an instant on and before another, or the next quarter of an hour after it if the meeting fits
    /// then as well; <see cref="Tick.Never"/> if there is none.
    /// </summary>
    public long First(long from, long before)
    {
        long start = Exact(from);
        if (start >= before || start + length > until)
        {
            return Tick.Never;
        }

        long round = start + Past(start);
        return round < before && Fits(round) ? round : start;
    }

    /// <summary>Finds the start nearest to an instant, not before another; of two equally near, the earlier.</summary>
    public long Nearest(long to, long from)
    {
        long after = First(Math.Max(to, from), Tick.Never);
        long before = Math.Max(to, from) > to ? -Tick.Never : Last(Math.Min(to, until - length), from);
        return before < from ? after
            : after == Tick.Never || to - before <= after - to ? before
            : after;
    }

    /// <summary>Whether a meeting fits at a start.</summary>
    public bool Fits(long start)
    {
        foreach (var constraint in constraints)
        {
            if (!constraint.Fits(start))
            {
                return false;
            }
        }

        return start + length <= until;
    }

    /// <summary>Finds the first start that fits, to the tick.</summary>
    private long Exact(long start)
    {
        // Done once each constraint has agreed since the start last moved.
        int agreed = 0;
        for (int i = 0; agreed < constraints.Length; i = i + 1 == constraints.Length ? 0 : i + 1)
        {
            long moved = constraints[i].Earliest(start);
            agreed = moved == start ? agreed + 1 : 1;
            start = moved;
            if (start + length > until)
            {
                return Tick.Never;
            }
        }

        return start;
    }

    private long Last(long start, long from)
    {
        int agreed = 0;
        for (int i = 0; agreed < constraints.Length; i = i + 1 == constraints.Length ? 0 : i + 1)
        {
            long moved = constraints[i].Latest(start);
            agreed = moved == start ? agreed + 1 : 1;
            start = moved;
            if (start < from)
            {
                return -Tick.Never;
            }
        }

        long round = start - Mod(start);
        return round >= from && Fits(round) ? round : start;
    }

    private static long Past(long start) => Mod(start) is var over && over == 0 ? 0 : Quarter - over;

    private static long Mod(long ticks) => ((ticks % Quarter) + Quarter) % Quarter;
}
