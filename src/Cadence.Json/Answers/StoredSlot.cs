namespace Cadence;

/// <summary>A slot as the contract writes it.</summary>
/// <param name="Start">When it begins.</param>
/// <param name="End">When it ends.</param>
/// <param name="Kind">How free the time is.</param>
public sealed record StoredSlot(Instant Start, Instant End, SlotKind Kind = SlotKind.Free)
{
    internal static StoredSlot Of(Slot slot) => new(slot.Start, slot.End, slot.Kind);
}
