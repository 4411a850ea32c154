namespace Cadence;

/// <summary>How firmly a time is taken: the free/busy types of RFC 5545, section 3.2.9, except <c>FREE</c>.</summary>
public enum BusyKind
{
    /// <summary><c>BUSY</c>: taken.</summary>
    Busy,

    /// <summary><c>BUSY-UNAVAILABLE</c>: taken, and not available for another meeting.</summary>
    Unavailable,

    /// <summary><c>BUSY-TENTATIVE</c>: held for something not settled; it may be offered where nothing else is free.</summary>
    Tentative,
}
