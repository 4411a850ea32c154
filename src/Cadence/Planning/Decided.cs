using System.Collections;

namespace Cadence;

/// <summary>
/// Those of one kind in an agenda, put in order and made when they are read; equal to those of another agenda, if they are
/// the same values in the same order.
/// </summary>
/// <param name="draft">The draft of the agenda.</param>
/// <param name="kind">The kind.</param>
/// <param name="read">What is read at a place of the draft.</param>
internal sealed class Decided<T>(Draft draft, Draft.Kind kind, Func<int, T> read)
    : IReadOnlyList<T>,
        IEquatable<Decided<T>>
{
    public int Count { get; } = draft.CountOf(kind);

    public T this[int index] => read(Places[index]);

    // Whoever else reads at the same time finds the same.
    private int[] Places => field ??= draft.PlacesOf(kind);

    public bool Equals(Decided<T>? other) => other is not null && this.SequenceEqual(other);

    public override bool Equals(object? obj) => Equals(obj as Decided<T>);

    public override int GetHashCode() => Count;

    public override string ToString() => $"[{string.Join(", ", this)}]";

    public IEnumerator<T> GetEnumerator()
    {
        foreach (int place in Places)
        {
            yield return read(place);
        }
    }

    IEnumerator IEnumerable.GetEnumerator() => GetEnumerator();
}
