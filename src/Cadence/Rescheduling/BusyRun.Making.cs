namespace Cadence;

internal sealed partial class BusyRun
{
    /// <summary>The firm or the tentative ones of these, and whether there are others. Sorted input costs one pass.</summary>
    public static BusyRun Of(BusyTime[] times, bool tentative, out bool others)
    {
        long[] from = Room(times.Length);
        long[] to = Room(times.Length);
        long[] gaps = new long[(times.Length >> BlockBits) + 1];
        others = false;
        return Copied(times, tentative, from, to, gaps)
            ?? Merged(times, tentative, from, to, gaps, out others)
            ?? Sorted(times, tentative, from, to, gaps, out others);
    }

    // Every place that is read is written first, and clearing so many costs more than filling them.
    private static long[] Room(int count) =>
#if NET
        GC.AllocateUninitializedArray<long>(count);
#else
        new long[count];
#endif

    /// <summary>Takes what is in order and apart already, or gives up. Most calendars are so, and nothing is faster.</summary>
    private static BusyRun? Copied(BusyTime[] times, bool tentative, long[] starts, long[] ends, long[] widest)
    {
        long end = -Tick.Never;
        for (int first = 0; first < times.Length; first += Block)
        {
            long gap = 0;
            int after = Math.Min(first + Block, times.Length);
            for (int i = first; i < after; i++)
            {
                ref readonly var time = ref times[i];
                long from = time.From;
                long to = time.To;
                if (from <= end || to <= from || (time.Kind == BusyKind.Tentative) != tentative)
                {
                    return null;
                }

                gap = Math.Max(gap, from - end);
                starts[i] = from;
                ends[i] = end = to;
            }

            widest[first >> BlockBits] = gap;
        }

        return times.Length == 0 ? Empty : new(starts, ends, widest, times.Length);
    }

    /// <summary>Makes one of what overlaps or touches, or gives up where the input is not in order.</summary>
    private static BusyRun? Merged(
        BusyTime[] times,
        bool tentative,
        long[] starts,
        long[] ends,
        long[] widest,
        out bool others
    )
    {
        others = false;
        int last = -1;
        long start = -Tick.Never;
        long end = -Tick.Never;
        for (int i = 0; i < times.Length; i++)
        {
            ref readonly var time = ref times[i];
            long from = time.From;
            long to = time.To;
            if ((time.Kind == BusyKind.Tentative) != tentative)
            {
                others = true;
            }
            else if (from > end && to > from)
            {
                last++;
                starts[last] = start = from;
                ends[last] = end = to;
            }
            else if (from >= to)
            {
                continue;
            }
            else if (from < start)
            {
                return null;
            }
            else if (to > end)
            {
                ends[last] = end = to;
            }
        }

        return last < 0 ? Empty : Measured(starts, ends, widest, last + 1);
    }

    private static BusyRun Sorted(
        BusyTime[] times,
        bool tentative,
        long[] starts,
        long[] ends,
        long[] widest,
        out bool others
    )
    {
        others = false;
        int count = 0;
        foreach (var time in times)
        {
            bool other = (time.Kind == BusyKind.Tentative) != tentative;
            others |= other;
            if (!other && time.From < time.To)
            {
                starts[count] = time.From;
                ends[count++] = time.To;
            }
        }

        Array.Sort(starts, ends, 0, count);
        int last = 0;
        for (int i = 1; i < count; i++)
        {
            if (starts[i] > ends[last])
            {
                last++;
                starts[last] = starts[i];
                ends[last] = ends[i];
            }
            else
            {
                ends[last] = Math.Max(ends[last], ends[i]);
            }
        }

        return Measured(starts, ends, widest, last + 1);
    }

    private static BusyRun Measured(long[] starts, long[] ends, long[] widest, int count)
    {
        Array.Clear(widest, 0, widest.Length);
        for (int i = 1; i < count; i++)
        {
            ref long gap = ref widest[i >> BlockBits];
            gap = Math.Max(gap, starts[i] - ends[i - 1]);
        }

        return new(starts, ends, widest, count);
    }
}
