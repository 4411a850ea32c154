namespace Cadence;

/// <summary>The buyer buys.</summary>
public sealed record Purchase : Interaction
{
    /// <summary>Records it.</summary>
    /// <param name="id">What names it within its relationship; not empty.</param>
    /// <param name="at">When it happened.</param>
    public Purchase(string id, Instant at)
        : base(id, at) { }

    private protected override Party Author => Party.Buyer;
}
