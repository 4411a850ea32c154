namespace Cadence;

/// <summary>A purchase by the buyer.</summary>
public sealed record Purchase : Interaction
{
    /// <summary>Creates the record of a purchase.</summary>
    /// <param name="id">The id, unique within the relationship; not empty.</param>
    /// <param name="at">When it happened.</param>
    public Purchase(string id, Instant at)
        : base(id, at) { }

    private protected override Party Author => Party.Buyer;
}
