namespace Cadence;

/// <summary>The constraint that no busy time falls within a meeting or the buffers around it.</summary>
internal sealed class BusyConstraint(BusyRun busy, long length, long before, long after) : Constraint
{
    // The steps before a binary search takes over: calendars are mostly asked for the very next entry.
    private const int Near = 8;

    private readonly int count = busy.Count;
    private int next;
    private long reached = long.MinValue;

    public override long Earliest(long start)
    {
        next = start < reached ? busy.FirstEndingAfter(start - before) : Skipped(start - before);
        long needed = length + after;
        int i = next;
        while (i < count && busy[i].Start < start + needed)
        {
            i = busy.PastNarrow(i + 1, before + needed);
            start = busy[i - 1].End + before;
        }

        next = i;
        return reached = start;
    }

    public override long Latest(long start)
    {
        // The last stretch that begins before the meeting and its buffer end is the only one that can reach into it.
        long needed = length + after;
        for (int i = LastStartingBefore(start + needed); i >= 0 && busy[i].End + before > start; i--)
        {
            start = busy[i].Start - needed;
        }

        return start;
    }

    public override bool Fits(long start)
    {
        int i = busy.FirstEndingAfter(start - before);
        return i == count || busy[i].Start >= start + length + after;
    }

    private int LastStartingBefore(long instant)
    {
        int i = busy.FirstEndingAfter(instant);
        return i < count && busy[i].Start < instant ? i : i - 1;
    }

    private int Skipped(long instant)
    {
        int i = next;
        for (int steps = 0; i < count && busy[i].End <= instant; i++)
        {
            if (++steps > Near)
            {
                return busy.FirstEndingAfter(instant, i);
            }
        }

        return i;
    }
}
