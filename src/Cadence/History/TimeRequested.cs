namespace Cadence;

/// <summary>
/// A request for time by the buyer. The time is theirs until the date, on which the seller owes the reconvening.
/// </summary>
public sealed record TimeRequested : Interaction
{
    /// <summary>Creates the record of a request for time.</summary>
    /// <param name="id">The id, unique within the relationship; not empty.</param>
    /// <param name="at">When it happened.</param>
    public TimeRequested(string id, Instant at)
        : base(id, at) { }

    /// <summary>
    /// The day to come back. A newer one replaces it. If null or in the past, the buyer has thirty days, which never shorten a
    /// pause, and no reconvening is owed for it.
    /// </summary>
    public Until? Until { get; init; }

    private protected override Party Author => Party.Buyer;
}
