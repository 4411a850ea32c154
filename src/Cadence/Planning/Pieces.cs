namespace Cadence;

/// <summary>A list that grows piece by piece: what is in it is never moved, and lies side by side.</summary>
internal sealed class Pieces<T>
{
    // Without a hint, a piece of such a length is an array like any other; a larger one may cost a collection of all memory.
    private const int Usual = 9;
    private readonly List<T[]> pieces = [];
    private readonly int shift = Usual;

    /// <summary>An empty list.</summary>
    /// <param name="expected">How many there will be, if it is known: they are in one piece.</param>
    public Pieces(int expected = 0)
    {
        while (expected > 1 << shift && shift < 30)
        {
            shift++;
        }
    }

    public int Count { get; private set; }

    public ref T this[int place] => ref pieces[place >> shift][place & ((1 << shift) - 1)];

    public void Add(T item)
    {
        if (Count == pieces.Count << shift)
        {
            pieces.Add(new T[1 << shift]);
        }

        this[Count++] = item;
    }
}
