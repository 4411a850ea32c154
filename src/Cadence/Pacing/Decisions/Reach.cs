namespace Cadence;

/// <summary>The largest ask on a channel.</summary>
/// <param name="Channel">The channel.</param>
/// <param name="Ask">The largest ask that is permitted on it.</param>
public readonly record struct ChannelAsk(Channel Channel, Ask Ask);

public abstract partial record Decision
{
    /// <summary>A step may be taken.</summary>
    public sealed record Reach : Decision
    {
        internal Reach(Context context, ChannelAsk[] asks, bool leadWithGift)
            : base(context)
        {
            Asks = new EqualList<ChannelAsk>(asks);
            LeadWithGift = leadWithGift;
        }

        /// <summary>The largest ask on each channel that is open, the buyer's preferred channel first.</summary>
        public IReadOnlyList<ChannelAsk> Asks { get; }

        /// <summary>The largest ask on the first channel in <see cref="Asks"/>.</summary>
        public Ask AskCeiling => Asks[0].Ask;

        /// <summary>Whether to lead with a gift, as the buyer has not yet done anything that bears a larger ask.</summary>
        public bool LeadWithGift { get; }

        /// <summary>Creates the interaction to record once the step is taken.</summary>
        /// <param name="id">The id of the interaction.</param>
        /// <param name="at">When it was taken.</param>
        /// <param name="ask">
        /// What it asked; null for the largest that is permitted on the channel, or <see cref="AskCeiling"/> on one that is not in
        /// <see cref="Asks"/>.
        /// </param>
        /// <param name="channel">The channel it was taken on; null for the first in <see cref="Asks"/>.</param>
        public Touch Done(string id, Instant at, Ask? ask = null, Channel? channel = null) =>
            new Touch(id, at)
            {
                Ask = ask ?? Asks.Where(one => one.Channel == channel).Select(one => (Ask?)one.Ask).Max() ?? AskCeiling,
                Channel = channel ?? Asks[0].Channel,
                Gift = LeadWithGift,
            };

        private protected override string Answer => $"reach, at most {AskCeiling} by {Asks[0].Channel}";
    }
}
