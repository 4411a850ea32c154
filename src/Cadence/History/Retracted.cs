namespace Cadence;

/// <summary>Takes an interaction back: a revision of it, higher than the one to be taken back. It is kept, and counts for nothing.</summary>
public sealed record Retracted : Interaction
{
    /// <summary>Creates the record of a retraction.</summary>
    /// <param name="id">The id, unique within the relationship; not empty.</param>
    /// <param name="at">When it happened.</param>
    public Retracted(string id, Instant at)
        : base(id, at) { }

    private protected override Party Author => Party.Neither;
}
