namespace Cadence;

/// <summary>The order in which channels are preferred: those the buyer used, the latest first, then the seller's, then the rest.</summary>
internal static class Preference
{
    private static readonly Channel[] Declared = [.. Enumerable.Range(0, 8).Select(channel => (Channel)channel)];

    /// <summary>Every channel, in the order of their declaration.</summary>
    public static ReadOnlyChannels All => new(Declared);

    /// <summary>Every channel, in the order of preference; one may be put first.</summary>
    public static ReadOnlyChannels Of(Fold fold, Channel? first)
    {
        if (first is null && fold.Reachability.IsUnknown)
        {
            return All;
        }

        var channels = (Channel[])Declared.Clone();
        for (int i = 1; i < channels.Length; i++)
        {
            var moving = channels[i];
            int place = i;
            for (; place > 0 && Precedes(fold, first, moving, channels[place - 1]); place--)
            {
                channels[place] = channels[place - 1];
            }

            channels[place] = moving;
        }

        return new(channels);
    }

    private static bool Precedes(Fold fold, Channel? first, Channel left, Channel right)
    {
        if (left == first || right == first)
        {
            return left == first;
        }

        var (one, two) = (fold.Reachability[left], fold.Reachability[right]);
        return one.Buyer != two.Buyer ? one.Buyer > two.Buyer : one.Seller > two.Seller;
    }
}

/// <summary>Channels to read one after the other, without allocating.</summary>
internal readonly struct ReadOnlyChannels(Channel[] channels)
{
    public int Count => channels.Length;

    public Enumerator GetEnumerator() => new(channels);

    public Channel[] ToArray() => (Channel[])channels.Clone();

    public struct Enumerator(Channel[] channels)
    {
        private int place = -1;

        public readonly Channel Current => channels[place];

        public bool MoveNext() => ++place < channels.Length;
    }
}
