using System.Collections;

namespace Cadence;

/// <summary>A sorted set of values, equal to another of the same values.</summary>
internal sealed class EqualSet<T>(IEnumerable<T> values) : IReadOnlyCollection<T>, IEquatable<EqualSet<T>>
    where T : struct, IComparable<T>
{
    private readonly T[] sorted = [.. values.Distinct().OrderBy(value => value)];

    public int Count => sorted.Length;

    public bool Contains(T value) => Array.BinarySearch(sorted, value) >= 0;

    public bool Equals(EqualSet<T>? other) => other is not null && sorted.SequenceEqual(other.sorted);

    public override bool Equals(object? obj) => Equals(obj as EqualSet<T>);

    public override int GetHashCode() =>
        sorted.Aggregate(sorted.Length, (hash, value) => unchecked((hash * 397) ^ value.GetHashCode()));

    public IEnumerator<T> GetEnumerator() => ((IEnumerable<T>)sorted).GetEnumerator();

    IEnumerator IEnumerable.GetEnumerator() => sorted.GetEnumerator();
}
