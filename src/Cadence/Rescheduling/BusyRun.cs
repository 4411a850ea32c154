namespace Cadence;

/// <summary>Stretches of time in order, of which no two overlap or touch.</summary>
internal sealed partial class BusyRun : IEquatable<BusyRun>
{
    private readonly long[] starts;
    private readonly long[] ends;

    private BusyRun(long[] starts, long[] ends, int count)
    {
        this.starts = starts;
        this.ends = ends;
        Count = count;
    }

    public static BusyRun Empty { get; } = new([], [], 0);

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
