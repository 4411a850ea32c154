namespace Cadence;

/// <summary>A sign that the buyer gives without speaking.</summary>
public sealed record Signal : Interaction
{
    /// <summary>Creates the record of a signal.</summary>
    /// <param name="id">The id, unique within the relationship; not empty.</param>
    /// <param name="at">When it happened.</param>
    /// <param name="kind">What it shows.</param>
    public Signal(string id, Instant at, SignalKind kind)
        : base(id, at) => Kind = Argument.Defined(kind, nameof(kind));

    /// <summary>What it shows.</summary>
    public SignalKind Kind { get; }

    /// <inheritdoc/>
    public override bool IsAct => Kind != SignalKind.Open;

    private protected override Party Author => Party.Buyer;
}
