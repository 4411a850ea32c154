namespace Cadence;

/// <summary>
/// A question from the buyer. The seller owes an answer, unless <see cref="Correspondence.ExpectsAnswer"/> is set to false and
/// it requests nothing.
/// </summary>
public sealed record Inquiry : Correspondence
{
    /// <summary>Creates the record of an inquiry.</summary>
    /// <param name="id">The id, unique within the relationship; not empty.</param>
    /// <param name="at">When it happened.</param>
    public Inquiry(string id, Instant at)
        : base(id, at) => ExpectsAnswer = true;
}
