namespace Cadence;

/// <summary>The seller gives up or takes an offer back. Inside a pause that the buyer asked for, an apology is owed.</summary>
public sealed record Withdrawal : Interaction
{
    /// <summary>Creates the record of a withdrawal.</summary>
    /// <param name="id">The id, unique within the relationship; not empty.</param>
    /// <param name="at">When it happened.</param>
    public Withdrawal(string id, Instant at)
        : base(id, at) { }

    private protected override Party Author => Party.Seller;
}
