namespace Cadence;

/// <summary>In which order the channels are preferred, and which of them are out.</summary>
/// <remarks>Those that the buyer used come first, the latest first, then the seller's, then the rest.</remarks>
internal struct Reachability
{
    private static readonly Channel[] Declared = [.. Enumerable.Range(0, 8).Select(channel => (Channel)channel)];

    // Both are copied before they are changed.
    private Channel[]? order;
    private Bounce?[]? bounces;
    private int heard;
    private int touched;

    /// <summary>Every channel, the preferred one first. Not to be changed.</summary>
    public readonly Channel[] Preferred => order ?? Declared;

    public readonly Bounce? BounceOn(Channel channel) => bounces?[(int)channel];

    public void Heard(Channel channel)
    {
        int place = Array.IndexOf(Preferred, channel);
        if (place >= heard)
        {
            touched -= place < heard + touched ? 1 : 0;
            heard++;
        }

        Move(place, 0);
        if (BounceOn(channel) is not null)
        {
            Set(channel, null);
        }
    }

    public void Touched(Channel channel)
    {
        int place = Array.IndexOf(Preferred, channel);
        if (place >= heard)
        {
            touched += place < heard + touched ? 0 : 1;
            Move(place, heard);
        }
    }

    public void Bounced(Channel channel, Bounce bounce) => Set(channel, bounce);

    private void Set(Channel channel, Bounce? bounce)
    {
        bounces = bounces is null ? new Bounce?[Declared.Length] : (Bounce?[])bounces.Clone();
        bounces[(int)channel] = bounce;
    }

    private void Move(int from, int to)
    {
        if (from == to)
        {
            return;
        }

        var moved = (Channel[])Preferred.Clone();
        var channel = moved[from];
        Array.Copy(moved, to, moved, to + 1, from - to);
        moved[to] = channel;
        order = moved;
    }
}
