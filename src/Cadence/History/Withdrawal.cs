namespace Cadence;

/// <summary>
/// A withdrawal by the seller, who gives up or takes an offer back. During a pause that the buyer asked for, the seller then
/// owes an apology.
/// </summary>
public sealed record Withdrawal : Interaction
{
    /// <summary>Creates the record of a withdrawal.</summary>
    /// <param name="id">The id, unique within the relationship; not empty.</param>
    /// <param name="at">When it happened.</param>
    public Withdrawal(string id, Instant at)
        : base(id, at) { }

    private protected override Party Author => Party.Seller;
}
