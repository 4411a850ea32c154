namespace Cadence;

/// <summary>An order of all channels, four bits each. The default value is the order in which they are declared.</summary>
internal readonly struct ChannelOrder
{
    public const int Count = 8;
    private const int Bits = 4;
    private const uint Mask = (1u << Bits) - 1;
    private const uint Declared = 0x7654_3210;

    // XOR with the declared order, so that the default value is that order.
    private readonly uint difference;

    private ChannelOrder(uint channels) => difference = channels ^ Declared;

    public Channel this[int place] => (Channel)((Channels >> (Bits * place)) & Mask);

    private uint Channels => difference ^ Declared;

    public int IndexOf(Channel channel)
    {
        int place = 0;
        while (this[place] != channel)
        {
            place++;
        }

        return place;
    }

    /// <summary>Returns the order with one channel moved forward; those that it overtakes move back by one.</summary>
    public ChannelOrder Moved(int from, int to)
    {
        uint kept = Channels & (Below(to) | ~Below(from + 1));
        uint overtaken = Channels & Below(from) & ~Below(to);
        return new(kept | (overtaken << Bits) | ((uint)this[from] << (Bits * to)));
    }

    private static uint Below(int place) => (uint)((1ul << (Bits * place)) - 1);

    public Channel[] ToArray()
    {
        var array = new Channel[Count];
        for (int place = 0; place < Count; place++)
        {
            array[place] = this[place];
        }

        return array;
    }

    public Enumerator GetEnumerator() => new(this);

    public struct Enumerator(ChannelOrder order)
    {
        private int place = -1;

        public readonly Channel Current => order[place];

        public bool MoveNext() => ++place < Count;
    }
}
