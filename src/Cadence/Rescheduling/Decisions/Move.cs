namespace Cadence;

public abstract partial record RescheduleDecision
{
    /// <summary>
    /// The meeting moves to, or a first one is held in, one of at most three slots: they are offered, and the buyer chooses.
    /// </summary>
    public sealed record Move : RescheduleDecision
    {
        internal Move(Context context, IReadOnlyList<Slot> slots)
            : base(context, slots) { }

        /// <summary>
        /// Creates the interaction to record once the first slot is agreed; where the seller moves it, with the buyer's consent.
        /// </summary>
        /// <inheritdoc/>
        public override IReadOnlyList<Interaction> Done(string id, Instant at) => Done(id, at, Slots[0]);

        /// <summary>
        /// Creates the interaction to record once a slot is agreed; where the seller moves it, with the buyer's consent.
        /// </summary>
        /// <param name="id">The id of the interaction, and the name of a first meeting.</param>
        /// <param name="at">When it was agreed.</param>
        /// <param name="chosen">One of the slots.</param>
        /// <exception cref="ArgumentException">The slot is not one of them.</exception>
        public IReadOnlyList<Interaction> Done(string id, Instant at, Slot chosen) =>
            Slots.Contains(Argument.NotNull(chosen, nameof(chosen)))
                ? [Agreed(id, at, Request.By, chosen, consented: true)]
                : throw new ArgumentException(
                    $"chosen is {chosen}; it must be one of {string.Join(", ", Slots)}.",
                    nameof(chosen)
                );

        private protected override string Answer => $"move to {string.Join(", ", Slots)}";
    }
}
