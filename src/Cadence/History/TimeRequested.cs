namespace Cadence;

/// <summary>The buyer asks for time. It is theirs until the date, and the seller owes the reconvening on it.</summary>
public sealed record TimeRequested : Interaction
{
    /// <summary>Records it.</summary>
    /// <param name="id">What names it within its relationship; not empty.</param>
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
