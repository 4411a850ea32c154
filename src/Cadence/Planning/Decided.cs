using System.Collections;

namespace Cadence;

/// <summary>The decisions of one kind in an agenda, made when they are read; equal to others of the same values in the same order.</summary>
internal sealed class Decided<T>(Draft draft, int[] places) : IReadOnlyList<T>, IEquatable<IReadOnlyList<T>>
    where T : Decision
{
    public int Count => places.Length;

    public T this[int index] => (T)draft[places[index]];

    public bool Equals(IReadOnlyList<T>? other) => other is not null && this.SequenceEqual(other);

    public override bool Equals(object? obj) => Equals(obj as IReadOnlyList<T>);

    public override int GetHashCode() => places.Length;

    public override string ToString() => $"[{string.Join(", ", this)}]";

    public IEnumerator<T> GetEnumerator()
    {
        foreach (int place in places)
        {
            yield return (T)draft[place];
        }
    }

    IEnumerator IEnumerable.GetEnumerator() => GetEnumerator();
}
