namespace Cadence;

/// <summary>The order in which the channels are preferred, and which of them bounced.</summary>
/// <remarks>
/// The channels that the buyer used come first, the latest first, then the seller's in the same way, then the rest.
/// </remarks>
internal struct Reachability
{
    // Copied on write.
    private Bounce?[]? bounces;
    private byte heard;
    private byte touched;

    /// <summary>Every channel, the preferred one first.</summary>
    public ChannelOrder Order { get; private set; }

    /// <summary>A copy of the order, as an array.</summary>
    public readonly Channel[] Preferred => Order.ToArray();

    public readonly Bounce? BounceOn(Channel channel) => bounces?[(int)channel];

    public void Heard(Channel channel)
    {
        int place = Order.IndexOf(channel);
        if (place >= heard)
        {
            touched -= (byte)(place < heard + touched ? 1 : 0);
            heard++;
        }

        Order = Order.Moved(place, 0);
        if (BounceOn(channel) is not null)
        {
            Set(channel, null);
        }
    }

    public void Touched(Channel channel)
    {
        int place = Order.IndexOf(channel);
        if (place >= heard)
        {
            touched += (byte)(place < heard + touched ? 0 : 1);
            Order = Order.Moved(place, heard);
        }
    }

    public void Bounced(Channel channel, Bounce bounce) => Set(channel, bounce);

    private void Set(Channel channel, Bounce? bounce)
    {
        bounces = bounces is null ? new Bounce?[ChannelOrder.Count] : (Bounce?[])bounces.Clone();
        bounces[(int)channel] = bounce;
    }
}
