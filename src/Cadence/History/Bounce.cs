namespace Cadence;

/// <summary>
/// A touch that did not arrive. Its channel is unreachable until the buyer is heard on it. The latest touch on it counts as
/// having asked nothing and given nothing, and what it discharged is owed again, unless the buyer has answered it.
/// </summary>
public sealed record Bounce : Interaction
{
    /// <summary>Creates the record of a bounce.</summary>
    /// <param name="id">The id, unique within the relationship; not empty.</param>
    /// <param name="at">When it happened.</param>
    public Bounce(string id, Instant at)
        : base(id, at) { }

    private protected override Party Author => Party.Neither;
}
