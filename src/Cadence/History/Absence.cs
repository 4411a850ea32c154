namespace Cadence;

/// <summary>An absence of the buyer, known from an automatic reply, for example. It is not an act of theirs.</summary>
public sealed record Absence : Interaction
{
    /// <summary>Creates the record of an absence.</summary>
    /// <param name="id">The id, unique within the relationship; not empty.</param>
    /// <param name="at">When it happened.</param>
    public Absence(string id, Instant at)
        : base(id, at) { }

    /// <summary>The day of return: the buyer is away until the day after it. If null, for seven days.</summary>
    public Until? Until { get; init; }

    /// <inheritdoc/>
    public override bool IsAct => false;

    private protected override Party Author => Party.Buyer;
}
