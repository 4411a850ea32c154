namespace Cadence;

public abstract partial record RescheduleDecision
{
    /// <summary>
    /// The seller may not move or seek the meeting: it is over, the notice is too short, or the door is not open. Never the answer
    /// to a buyer.
    /// </summary>
    public sealed record Refuse : RescheduleDecision
    {
        internal Refuse(Context context)
            : base(context, []) { }

        /// <inheritdoc/>
        public override IReadOnlyList<Interaction> Done(string id, Instant at) => [];

        private protected override string Answer => "refuse";
    }
}
