namespace Cadence;

/// <summary>An answer from the buyer. The seller owes an answer in turn only if it expects one or requests something.</summary>
public sealed record Reply : Correspondence
{
    /// <summary>Creates the record of a reply.</summary>
    /// <param name="id">The id, unique within the relationship; not empty.</param>
    /// <param name="at">When it happened.</param>
    public Reply(string id, Instant at)
        : base(id, at) { }
}
