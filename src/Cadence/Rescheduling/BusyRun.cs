namespace Cadence;

/// <summary>Stretches of time in order, of which no two overlap or touch.</summary>
internal sealed partial class BusyRun : IEquatable<BusyRun>
{
    private const int BlockBits = 6;
    private const int Block = 1 << BlockBits;

    private readonly long[] starts;
    private readonly long[] ends;

    // The widest gap before one of its stretches, for each full block of them: what a search skips a full calendar by.
    private readonly long[] widest;

    private BusyRun(long[] starts, long[] ends, long[] widest, int count)
    {
        this.starts = starts;
        this.ends = ends;
        this.widest = widest;
        Count = count;
    }

    public static BusyRun Empty { get; } = new([], [], [], 0);

    public int Count { get; }

    public long[] Starts => starts;

    public long[] Ends => ends;

    /// <summary>The first stretch that ends after an instant.</summary>
    public int FirstEndingAfter(long instant, int from = 0)
    {
        int low = from;
        int high = Count;
        while (low < high)
        {
            int middle = low + ((high - low) >> 1);
            if (ends[middle] > instant)
            {
                high = middle;
            }
            else
            {
                low = middle + 1;
            }
        }

        return low;
    }

    /// <summary>
    /// The first stretch from one on before which there may be a gap so wide; those that are passed over have none. Only whole
    /// blocks are.
    /// </summary>
    public int PastNarrow(int from, long gap)
    {
        if ((from & (Block - 1)) == 0)
        {
            while (from + Block <= Count && widest[from >> BlockBits] < gap)
            {
                from += Block;
            }
        }

        return from;
    }

    public IEnumerable<BusyTime> Times(BusyKind kind)
    {
        for (int i = 0; i < Count; i++)
        {
            yield return new(Tick.ToInstant(starts[i]), Tick.ToInstant(ends[i]), kind);
        }
    }

    public bool Equals(BusyRun? other)
    {
        if (other is null || Count != other.Count)
        {
            return false;
        }

        for (int i = 0; i < Count; i++)
        {
            if (starts[i] != other.starts[i] || ends[i] != other.ends[i])
            {
                return false;
            }
        }

        return true;
    }

    public override bool Equals(object? obj) => Equals(obj as BusyRun);

    public override int GetHashCode() =>
        Count == 0 ? 0 : unchecked((starts[0].GetHashCode() * 397) ^ (ends[Count - 1].GetHashCode() + Count));
}
