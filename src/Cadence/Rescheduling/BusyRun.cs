namespace Cadence;

/// <summary>A run of stretches of time, in order, of which no two overlap or touch.</summary>
internal sealed partial class BusyRun : IEquatable<BusyRun>
{
    private const int BlockBits = 6;
    private const int Block = 1 << BlockBits;

    // A page stays under 85,000 bytes: larger arrays are allocated and cleared on the large object heap, which costs more than
    // filling them.
    private const int PageBits = 12;
    private const int PageSize = 1 << PageBits;

    private readonly Stretch[][] pages;

    // For each block of stretches the widest gap before one of them, so that a search can skip through a full calendar.
    private readonly long[] widest;

    private BusyRun(Stretch[][] pages, long[] widest, int count)
    {
        this.pages = pages;
        this.widest = widest;
        Count = count;
    }

    public static BusyRun Empty { get; } = new([], [], 0);

    public int Count { get; }

    public ref readonly Stretch this[int i] => ref pages[i >> PageBits][i & (PageSize - 1)];

    /// <summary>Finds the first stretch that ends after an instant.</summary>
    public int FirstEndingAfter(long instant, int from = 0)
    {
        int low = from;
        int high = Count;
        while (low < high)
        {
            int middle = low + ((high - low) >> 1);
            if (this[middle].End > instant)
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
    /// Finds the first stretch, from one on, that may have a gap of a given width before it. Only whole blocks without one are
    /// skipped.
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
            yield return new(Tick.ToInstant(this[i].Start), Tick.ToInstant(this[i].End), kind);
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
            if (this[i] != other[i])
            {
                return false;
            }
        }

        return true;
    }

    public override bool Equals(object? obj) => Equals(obj as BusyRun);

    public override int GetHashCode() =>
        Count == 0 ? 0 : unchecked((this[0].GetHashCode() * 397) ^ (this[Count - 1].GetHashCode() + Count));
}
