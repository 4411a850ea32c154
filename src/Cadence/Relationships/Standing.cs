namespace Cadence;

/// <summary>Whether the door is open. Where several hold, the first of this order is named.</summary>
public enum Standing
{
    /// <summary>Every channel is opted out for sales.</summary>
    Closed,

    /// <summary>The buyer said no, and its time is not over.</summary>
    Declined,

    /// <summary>The buyer asked for time, and it is not over.</summary>
    Paused,

    /// <summary>The buyer is away.</summary>
    Away,

    /// <summary>The seller has stepped back, and the time to come back has not come.</summary>
    Suspended,

    /// <summary>Nothing stands in the way.</summary>
    Open,
}
