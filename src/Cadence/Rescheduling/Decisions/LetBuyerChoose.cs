namespace Cadence;

public abstract partial record RescheduleDecision
{
    /// <summary>An open offer: the old time is given up, and the buyer names a new one if and when they like.</summary>
    public sealed record LetBuyerChoose : RescheduleDecision
    {
        internal LetBuyerChoose(Context context)
            : base(context, []) { }

        /// <inheritdoc/>
        public override IReadOnlyList<Interaction> Done(string id, Instant at) => CalledOff(id, at);

        private protected override string Answer => "let them choose";
    }
}
