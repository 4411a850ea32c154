namespace Cadence;

/// <summary>
/// A no from the buyer. The seller owes an acknowledgement, and unless it is <see cref="DeclineKind.NotEver"/>, it ends on a
/// date.
/// </summary>
public sealed record Decline : Interaction
{
    /// <summary>Creates the record of a no.</summary>
    /// <param name="id">The id, unique within the relationship; not empty.</param>
    /// <param name="at">When it happened.</param>
    /// <param name="kind">How final it is.</param>
    public Decline(string id, Instant at, DeclineKind kind)
        : base(id, at) => Kind = Argument.Defined(kind, nameof(kind));

    /// <summary>How final it is.</summary>
    public DeclineKind Kind { get; }

    /// <summary>The reason the buyer gave, in words.</summary>
    public string? Reason { get; init; }

    /// <summary>
    /// The day to come back, if the buyer named one; nothing is sent before it. Ignored for <see cref="DeclineKind.NotEver"/>.
    /// </summary>
    public Until? Until { get; init; }

    private protected override Party Author => Party.Buyer;
}
