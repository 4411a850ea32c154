namespace Cadence;

/// <summary>A step back by the seller, politely announced.</summary>
public sealed record Suspension : Interaction
{
    /// <summary>Creates the record of a step back.</summary>
    /// <param name="id">The id, unique within the relationship; not empty.</param>
    /// <param name="at">When it happened.</param>
    public Suspension(string id, Instant at)
        : base(id, at) { }

    /// <summary>
    /// The day to come back. If null, it lasts as in the default patience: 90 days, doubled for each earlier suspension since
    /// the buyer was last heard from, at most 365 days.
    /// </summary>
    public Until? Until { get; init; }

    private protected override Party Author => Party.Seller;
}
