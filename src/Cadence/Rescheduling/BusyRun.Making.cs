namespace Cadence;

internal sealed partial class BusyRun
{
    /// <summary>
    /// Creates a run of the firm or the tentative times, and says whether there are others. Sorted input takes one pass.
    /// </summary>
    public static BusyRun Of(BusyTime[] times, bool tentative, out bool others)
    {
        others = false;
        var making = new Making(times.Length);
#if NET
        int copied = tentative ? 0 : making.Copy(times);
#else
        const int copied = 0;
#endif
        for (int i = copied; i < times.Length; i++)
        {
            ref readonly var time = ref times[i];
            if ((time.Kind == BusyKind.Tentative) != tentative)
            {
                others = true;
            }
            else if (!making.Add(time.Taken))
            {
                return Sorted(times, tentative, out others);
            }
        }

        return making.Made;
    }

    private static BusyRun Sorted(BusyTime[] times, bool tentative, out bool others)
    {
        long[] starts = new long[times.Length];
        long[] ends = new long[times.Length];
        int count = 0;
        foreach (var time in times)
        {
            if ((time.Kind == BusyKind.Tentative) == tentative)
            {
                starts[count] = time.Taken.Start;
                ends[count++] = time.Taken.End;
            }
        }

        others = count < times.Length;
        Array.Sort(starts, ends, 0, count);
        var making = new Making(count);
        for (int i = 0; i < count; i++)
        {
            making.Add(new(starts[i], ends[i]));
        }

        return making.Made;
    }

    /// <summary>A run in the making, which grows at its end up to a number of stretches.</summary>
    private sealed partial class Making(int most)
    {
        private readonly Stretch[][] pages = new Stretch[(most + PageSize - 1) >> PageBits][];
        private readonly long[] widest = new long[(most + Block - 1) >> BlockBits];
        private Stretch last = new(-Tick.Never, -Tick.Never);
        private int count;

        public BusyRun Made => count == 0 ? Empty : new(pages, widest, count);

        /// <summary>
        /// Adds a stretch, merged with the last if they overlap or touch. Returns false, and does nothing, if it begins before
        /// the last.
        /// </summary>
        public bool Add(Stretch taken)
        {
            if (taken.Start >= taken.End)
            {
                return true;
            }

            if (taken.Start > last.End)
            {
                MakeRoom();
                ref long gap = ref widest[count >> BlockBits];
                gap = Math.Max(gap, taken.Start - last.End);
                pages[count >> PageBits][count & (PageSize - 1)] = last = taken;
                count++;
                return true;
            }

            if (taken.Start < last.Start)
            {
                return false;
            }

            if (taken.End > last.End)
            {
                last = last with { End = taken.End };
                pages[(count - 1) >> PageBits][(count - 1) & (PageSize - 1)] = last;
            }

            return true;
        }

        private void MakeRoom()
        {
            if ((count & (PageSize - 1)) == 0)
            {
                pages[count >> PageBits] ??= new Stretch[Math.Min(PageSize, most - count)];
            }
        }
    }
}
