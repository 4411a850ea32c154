using System.Collections;

namespace Cadence;

/// <summary>A list of values, equal to another of the same values in the same order.</summary>
internal sealed class EqualList<T>(T[] items) : IReadOnlyList<T>, IEquatable<EqualList<T>>
{
    public int Count => items.Length;

    public T this[int index] => items[index];

    public bool Equals(EqualList<T>? other)
    {
        if (other is null || other.Count != items.Length)
        {
            return false;
        }

        int same = 0;
        while (same < items.Length && EqualityComparer<T>.Default.Equals(items[same], other[same]))
        {
            same++;
        }

        return same == items.Length;
    }

    public override bool Equals(object? obj) => Equals(obj as EqualList<T>);

    public override int GetHashCode() =>
        items.Aggregate(items.Length, (hash, item) => unchecked((hash * 397) ^ (item?.GetHashCode() ?? 0)));

    public override string ToString() => $"[{string.Join(", ", items)}]";

    public IEnumerator<T> GetEnumerator() => ((IEnumerable<T>)items).GetEnumerator();

    IEnumerator IEnumerable.GetEnumerator() => items.GetEnumerator();
}
