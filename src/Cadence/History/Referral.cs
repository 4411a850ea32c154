namespace Cadence;

/// <summary>A recommendation of the seller to someone, by the buyer.</summary>
public sealed record Referral : Interaction
{
    /// <summary>Creates the record of a referral.</summary>
    /// <param name="id">The id, unique within the relationship; not empty.</param>
    /// <param name="at">When it happened.</param>
    public Referral(string id, Instant at)
        : base(id, at) { }

    private protected override Party Author => Party.Buyer;
}
