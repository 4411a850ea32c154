namespace Cadence;

/// <summary>What stands behind a <see cref="Slot"/>; the order is the order in which they are offered.</summary>
public enum SlotKind
{
    /// <summary>Everybody is free, within their hours.</summary>
    Free,

    /// <summary>Somebody has it held for something that is not settled. Offered only where nothing is free.</summary>
    Tentative,

    /// <summary>Outside somebody's hours. Offered only where nobody shares hours, and only if that is allowed.</summary>
    OutsideHours,
}
