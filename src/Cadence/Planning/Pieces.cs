namespace Cadence;

/// <summary>A list that grows piece by piece: what is in it is never moved, and lies side by side.</summary>
internal sealed class Pieces<T>
{
    // A piece of such a length is an array like any other; a larger one may cost a collection of all memory.
    private const int Length = 512;
    private readonly List<T[]> pieces = [];

    public int Count { get; private set; }

    public ref T this[int place] => ref pieces[place / Length][place % Length];

    public void Add(T item)
    {
        if (Count == pieces.Count * Length)
        {
            pieces.Add(new T[Length]);
        }

        this[Count++] = item;
    }
}
