namespace Cadence;

public abstract partial record RescheduleDecision
{
    /// <summary>A quick call in the time that there is, for what cannot wait; the full meeting is a first one, later.</summary>
    public sealed record QuickCall : RescheduleDecision
    {
        internal QuickCall(Context context, Slot call, bool changed, IReadOnlyList<Slot> slots)
            : base(context, slots)
        {
            Call = call;
            Changed = changed;
        }

        /// <summary>When the quick call is; <see cref="Slots"/> are for the full meeting, and may be none.</summary>
        public Slot Call { get; }

        /// <summary>Whether that is another time or length than was agreed.</summary>
        public bool Changed { get; }

        /// <summary>
        /// The agreed meeting becomes the quick call; the full one is recorded once its slot is asked for as a proposal of the
        /// buyer's for a first meeting.
        /// </summary>
        /// <inheritdoc/>
        public override IReadOnlyList<Interaction> Done(string id, Instant at) =>
            Changed ? [Agreed(id, at, Request.By, Call)] : [];

        private protected override string Answer => $"quick call {Call}";
    }
}
