namespace Cadence;

/// <summary>
/// A retraction of the interaction with the same id, by a higher revision. Both are kept, and count for nothing.
/// </summary>
public sealed record Retracted : Interaction
{
    /// <summary>Creates the record of a retraction.</summary>
    /// <param name="id">The id, unique within the relationship; not empty.</param>
    /// <param name="at">When it happened.</param>
    public Retracted(string id, Instant at)
        : base(id, at) { }

    private protected override Party Author => Party.Neither;
}
