namespace Cadence;

/// <summary>Whether the door is open. If several apply, the first in this order is given.</summary>
public enum Standing
{
    /// <summary>Every channel is opted out for sales.</summary>
    Closed,

    /// <summary>The buyer said no, and the time after it is not over.</summary>
    Declined,

    /// <summary>The buyer asked for time, and that time is not over.</summary>
    Paused,

    /// <summary>The buyer is away.</summary>
    Away,

    /// <summary>The seller has stepped back until a date that has not come.</summary>
    Suspended,

    /// <summary>Nothing stands in the way.</summary>
    Open,
}
