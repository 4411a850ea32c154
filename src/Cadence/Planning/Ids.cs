namespace Cadence;

/// <summary>The ids of a book, to find one that is in it twice: a table of hashes, so that ids are compared only where those agree.</summary>
internal sealed class Ids
{
    private readonly Relationship[] book;
    private readonly int[] hashes;

    // By one more than the place, so that what is empty is told from the first.
    private readonly int[] places;

    public Ids(Relationship[] book)
    {
        this.book = book;
        int slots = 4;
        while (slots < book.Length + (book.Length / 2))
        {
            slots *= 2;
        }

        hashes = new int[slots];
        places = new int[slots];
    }

    /// <summary>Adds the id at a place; says whether it is new.</summary>
    public bool Add(int place)
    {
        int hash = book[place].IdHash;
        int slot = hash & (hashes.Length - 1);
        for (; places[slot] != 0; slot = (slot + 1) & (hashes.Length - 1))
        {
            if (
                hashes[slot] == hash
                && string.Equals(book[places[slot] - 1].Id, book[place].Id, StringComparison.Ordinal)
            )
            {
                return false;
            }
        }

        hashes[slot] = hash;
        places[slot] = place + 1;
        return true;
    }
}
