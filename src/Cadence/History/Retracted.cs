namespace Cadence;

/// <summary>Takes an interaction back: a revision of it, higher than the one to be taken back. It is kept, and counts for nothing.</summary>
public sealed record Retracted : Interaction
{
    /// <summary>Records it.</summary>
    /// <param name="id">What names it within its relationship; not empty.</param>
    /// <param name="at">When it happened.</param>
    public Retracted(string id, Instant at)
        : base(id, at) { }

    private protected override Party Author => Party.Neither;
}
