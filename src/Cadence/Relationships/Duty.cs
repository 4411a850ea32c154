namespace Cadence;

/// <summary>What the seller owes the buyer. A duty comes before any step of the seller's own.</summary>
public enum Duty
{
    /// <summary>An answer to an inquiry, to a reply that expects one, or to a request.</summary>
    Answer,

    /// <summary>The acknowledgement of a no.</summary>
    Acknowledgement,

    /// <summary>A meeting that has begun: being there, and recording how it ended.</summary>
    Meeting,

    /// <summary>Coming back on the date that the buyer named.</summary>
    Reconvening,

    /// <summary>An apology for a missed meeting, or for withdrawing in time that the buyer had asked for.</summary>
    Apology,
}
