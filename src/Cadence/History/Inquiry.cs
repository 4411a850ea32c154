namespace Cadence;

/// <summary>The buyer asks something. An answer is owed to it unless it is said that none is expected.</summary>
public sealed record Inquiry : Correspondence
{
    /// <summary>Creates the record of an inquiry.</summary>
    /// <param name="id">The id, unique within the relationship; not empty.</param>
    /// <param name="at">When it happened.</param>
    public Inquiry(string id, Instant at)
        : base(id, at) => ExpectsAnswer = true;
}
