namespace Cadence;

/// <summary>The order in which channels are preferred: those the buyer used, the latest first, then the seller's, then the rest.</summary>
internal static class Preference
{
    private static readonly Channel[] All = [.. Enumerable.Range(0, 8).Select(channel => (Channel)channel)];

    public static Channel[] Of(Fold fold, Channel? first)
    {
        var channels = (Channel[])All.Clone();
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

        return channels;
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
