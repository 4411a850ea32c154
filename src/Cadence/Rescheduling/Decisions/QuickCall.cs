namespace Cadence;

public abstract partial record RescheduleDecision
{
    /// <summary>A quick call in the time that there is, for what cannot wait; the full meeting is a first one, later.</summary>
    public sealed record QuickCall : RescheduleDecision
    {
        internal QuickCall(Context context, Slot call, IReadOnlyList<Slot> slots)
            : base(context, slots) => Call = call;

        /// <summary>When the quick call is; <see cref="Slots"/> are for the full meeting, and may be none.</summary>
        public Slot Call { get; }

        /// <summary>
        /// The agreed meeting becomes the quick call; the full one is recorded once its slot is asked for as a proposal of the
        /// buyer's for a first meeting.
        /// </summary>
        /// <inheritdoc/>
        public override IReadOnlyList<Interaction> Done(string id, Instant at) => [Agreed(id, at, Request.By, Call)];
    }
}
