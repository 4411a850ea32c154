namespace Cadence;

/// <summary>The buyer asks for time. It is theirs until the date, and the seller owes the reconvening on it.</summary>
public sealed record TimeRequested : Interaction
{
    /// <summary>Creates the record of a request for time.</summary>
    /// <param name="id">The id, unique within the relationship; not empty.</param>
    /// <param name="at">When it happened.</param>
    public TimeRequested(string id, Instant at)
        : base(id, at) { }

    /// <summary>
    /// The day to come back. A newer one replaces it. Absent, or in the past: thirty days, never shortening, and no
    /// reconvening is owed.
    /// </summary>
    public Until? Until { get; init; }

    private protected override Party Author => Party.Buyer;
}
