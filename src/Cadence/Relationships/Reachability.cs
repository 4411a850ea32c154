namespace Cadence;

/// <summary>Which channels the buyer and the seller have used, and which of them are out.</summary>
internal struct Reachability
{
    private const int Channels = 8;
    private Use[]? uses;

    /// <summary>The use of one channel: when, in the order of the fold, and the bounce that put it out.</summary>
    internal readonly record struct Use(int Buyer, int Seller, Bounce? Bounce);

    /// <summary>Whether no channel is known to have been used.</summary>
    public readonly bool IsUnknown => uses is null;

    public readonly Use this[Channel channel] => uses is null ? default : uses[(int)channel];

    public readonly bool IsOut(Channel channel) => this[channel].Bounce is not null;

    public void Heard(Channel channel, int order) => Set(channel, this[channel] with { Buyer = order, Bounce = null });

    public void Touched(Channel channel, int order) => Set(channel, this[channel] with { Seller = order });

    public void Bounced(Channel channel, Bounce bounce) => Set(channel, this[channel] with { Bounce = bounce });

    private void Set(Channel channel, Use use)
    {
        if (this[channel] == use)
        {
            return;
        }

        var copy = uses is null ? new Use[Channels] : (Use[])uses.Clone();
        copy[(int)channel] = use;
        uses = copy;
    }
}
