namespace Cadence;

public abstract partial record RescheduleDecision
{
    /// <summary>The meeting is held: at the agreed time, perhaps for less, or at a time that the buyer named.</summary>
    public sealed record Keep : RescheduleDecision
    {
        private readonly Party by;

        internal Keep(Context context, Slot slot, bool changed, Party by)
            : base(context, [slot])
        {
            this.by = by;
            Slot = slot;
            Changed = changed;
        }

        /// <summary>When it is held.</summary>
        public Slot Slot { get; }

        /// <summary>Whether the time or the length differs from what was agreed.</summary>
        public bool Changed { get; }

        /// <inheritdoc/>
        public override IReadOnlyList<Interaction> Done(string id, Instant at) =>
            Changed ? [Agreed(id, at, by, Slot)] : [];

        private protected override string Answer => $"keep {Slot}";
    }
}
