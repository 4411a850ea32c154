namespace Cadence;

/// <summary>The order of an agenda: by a figure or a date, the least first, and ties by id, letter by letter.</summary>
internal static class Ranking
{
    /// <summary>Puts items into that order, in place.</summary>
    /// <remarks>
    /// Keys are fetched once, and ids once where keys tie, into arrays of their own: of a large book, fetching them anew for each
    /// comparison takes longer than comparing.
    /// </remarks>
    public static T[] Of<T, TKey>(T[] items, Func<T, TKey> key, Func<T, string> id)
        where TKey : struct, IEquatable<TKey>
    {
        var keys = Array.ConvertAll(items, one => key(one));
        Array.Sort(keys, items);
        string[]? ids = null;
        for (int from = 0, end; from < items.Length; from = end)
        {
            end = from + 1;
            while (end < items.Length && keys[end].Equals(keys[from]))
            {
                end++;
            }

            if (end - from > 1)
            {
                ids ??= new string[items.Length];
                for (int i = from; i < end; i++)
                {
                    ids[i] = id(items[i]);
                }

                Array.Sort(ids, items, from, end - from, StringComparer.Ordinal);
            }
        }

        return items;
    }
}
