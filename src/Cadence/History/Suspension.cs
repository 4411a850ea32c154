namespace Cadence;

/// <summary>The seller steps back politely, and says so.</summary>
public sealed record Suspension : Interaction
{
    /// <summary>Creates the record of a step back.</summary>
    /// <param name="id">The id, unique within the relationship; not empty.</param>
    /// <param name="at">When it happened.</param>
    public Suspension(string id, Instant at)
        : base(id, at) { }

    /// <summary>The day to come back; absent, it lasts as patience would have it.</summary>
    public Until? Until { get; init; }

    private protected override Party Author => Party.Seller;
}
