namespace Cadence;

/// <summary>Stretches of time in order, of which no two overlap or touch.</summary>
internal sealed partial class BusyRun : IEquatable<BusyRun>
{
    private const int BlockBits = 6;
    private const int Block = 1 << BlockBits;

    // Arrays of 85,000 bytes and more are made and cleared apart from all others, which costs more than to fill them.
    private const int PageBits = 12;
    private const int PageSize = 1 << PageBits;

    private readonly Stretch[][] pages;

    // The widest gap before one of its stretches, for each block of them: what a search skips a full calendar by.
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

    /// <summary>The first stretch that ends after an instant.</summary>
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
