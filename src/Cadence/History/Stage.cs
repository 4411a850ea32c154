namespace Cadence;

/// <summary>
/// How deep the relationship is, after Dwyer, Schurr and Oh, "Developing Buyer-Seller Relationships",
/// Journal of Marketing 51(2), 1987, with <see cref="Unaware"/> before it for the cold list.
/// It rises only by what the buyer does, and silence never lowers it.
/// </summary>
public enum Stage
{
    /// <summary>The buyer has not been heard from.</summary>
    Unaware,

    /// <summary>The buyer has looked: a visit, a click, a download, an attendance.</summary>
    Awareness,

    /// <summary>The buyer has spoken: a reply, an inquiry, a request for time, a held meeting.</summary>
    Exploration,

    /// <summary>The buyer has gone further: an advance or a referral.</summary>
    Expansion,

    /// <summary>The buyer has bought.</summary>
    Commitment,

    /// <summary>The buyer has ended it, until they act again.</summary>
    Dissolution,
}
