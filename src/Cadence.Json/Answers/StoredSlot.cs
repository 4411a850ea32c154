namespace Cadence;

/// <summary>A slot as the contract writes it.</summary>
/// <param name="Start">When it begins.</param>
/// <param name="End">When it ends.</param>
/// <param name="Kind">How free the time is.</param>
public sealed record StoredSlot(Instant Start, Instant End, SlotKind Kind = SlotKind.Free)
{
    /// <summary>How free the time is.</summary>
    public SlotKind Kind
    {
        get;
        init => field = Argument.Defined(value, nameof(Kind));
    } = Argument.Defined(Kind, nameof(Kind));

    internal static StoredSlot Of(Slot slot) => new(slot.Start, slot.End, slot.Kind);
}
