namespace Cadence;

/// <summary>
/// A persistent list that grows at its head and shares its tail: adding is O(1) and changes no existing list.
/// </summary>
internal sealed class Chain<T>(T head, Chain<T>? tail)
{
    private readonly T head = head;

    public ref readonly T Head => ref head;

    public Chain<T>? Tail { get; } = tail;

    public int Count { get; } = tail is null ? 1 : tail.Count + 1;
}

/// <summary>Operations on chains, of which the empty one is null.</summary>
internal static class Chain
{
    public static Chain<T> With<T>(this Chain<T>? chain, T item) => new(item, chain);

    /// <summary>Returns the chain without the matching items; it shares everything older than the oldest match.</summary>
    public static Chain<T>? Without<T, TArgument>(
        this Chain<T>? chain,
        TArgument argument,
        Func<T, TArgument, bool> matches
    )
    {
        Chain<T>? oldestMatch = null;
        for (var link = chain; link is not null; link = link.Tail)
        {
            oldestMatch = matches(link.Head, argument) ? link : oldestMatch;
        }

        if (oldestMatch is null)
        {
            return chain;
        }

        var kept = new Stack<T>();
        for (var link = chain; !ReferenceEquals(link, oldestMatch); link = link!.Tail)
        {
            if (!matches(link!.Head, argument))
            {
                kept.Push(link.Head);
            }
        }

        var rest = oldestMatch.Tail;
        while (kept.Count > 0)
        {
            rest = new(kept.Pop(), rest);
        }

        return rest;
    }

    /// <summary>Returns what was added to an older chain, the newest first, or null if anything else has changed.</summary>
    public static List<T>? AddedTo<T>(this Chain<T>? chain, Chain<T>? older)
    {
        var added = new List<T>();
        for (; chain?.Count > (older?.Count ?? 0); chain = chain.Tail)
        {
            added.Add(chain.Head);
        }

        return ReferenceEquals(chain, older) ? added : null;
    }

    /// <summary>Enumerates the items from the newest to the oldest.</summary>
    public static IEnumerable<T> Items<T>(this Chain<T>? chain)
    {
        for (; chain is not null; chain = chain.Tail)
        {
            yield return chain.Head;
        }
    }
}
