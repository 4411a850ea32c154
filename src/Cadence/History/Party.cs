namespace Cadence;

/// <summary>The party whose interaction it is.</summary>
public enum Party
{
    /// <summary>A fact about the relationship that is nobody's doing: a bounce, a baseline, a retraction.</summary>
    Neither,

    /// <summary>The side that uses Cadence.</summary>
    Seller,

    /// <summary>The other side: a prospect, a customer or a partner.</summary>
    Buyer,
}
