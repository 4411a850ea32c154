namespace Cadence;

/// <summary>
/// Whether everybody is free in a <see cref="Slot"/>, and within their hours. Slots are offered in the order of the members.
/// </summary>
public enum SlotKind
{
    /// <summary>Everybody is free, within their hours.</summary>
    Free,

    /// <summary>Somebody holds it for something that is not settled. Offered only where nothing is free.</summary>
    Tentative,

    /// <summary>
    /// Outside somebody's hours. Offered only where nothing fits within everybody's, and only if
    /// <see cref="SlotTerms.MayLeaveHours"/> allows it.
    /// </summary>
    OutsideHours,
}
