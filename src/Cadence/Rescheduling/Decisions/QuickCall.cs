namespace Cadence;

public abstract partial record RescheduleDecision
{
    /// <summary>
    /// A quick call in the available time, for what cannot wait; the full meeting follows later, as a first one.
    /// </summary>
    public sealed record QuickCall : RescheduleDecision
    {
        internal QuickCall(Context context, Slot call, bool changed, IReadOnlyList<Slot> slots)
            : base(context, slots)
        {
            Call = call;
            Changed = changed;
        }

        /// <summary>When the quick call is; <see cref="Slots"/> are for the full meeting, and may be empty.</summary>
        public Slot Call { get; }

        /// <summary>Whether the time or the length differs from what was agreed.</summary>
        public bool Changed { get; }

        /// <summary>
        /// Creates the interaction that makes the agreed meeting the quick call. To record the full one, ask again for a first
        /// meeting with its slot as the buyer's proposal.
        /// </summary>
        /// <inheritdoc/>
        public override IReadOnlyList<Interaction> Done(string id, Instant at) =>
            Changed ? [Agreed(id, at, Request.By, Call)] : [];

        private protected override string Answer => $"quick call {Call}";
    }
}
