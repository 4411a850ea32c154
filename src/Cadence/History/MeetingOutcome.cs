namespace Cadence;

/// <summary>How a meeting ended, after Neil Rackham, SPIN Selling, 1988.</summary>
public enum MeetingOutcome
{
    /// <summary>The buyer committed.</summary>
    Order,

    /// <summary>Something was agreed that moves the matter forward, such as a second date.</summary>
    Advance,

    /// <summary>It went well, but nothing was agreed.</summary>
    Continuation,

    /// <summary>The buyer said no.</summary>
    NoSale,
}
