namespace Cadence;

/// <summary>The buyer's permission to contact them, on one channel or all, for one purpose or all.</summary>
public sealed record OptIn : Interaction
{
    /// <summary>Creates the record of an opt-in. Without a <see cref="Interaction.Channel"/> it covers every channel.</summary>
    /// <param name="id">The id, unique within the relationship; not empty.</param>
    /// <param name="at">When it happened.</param>
    /// <param name="basis">What it rests on.</param>
    public OptIn(string id, Instant at, ConsentBasis basis)
        : base(id, at) => Basis = Argument.Defined(basis, nameof(basis));

    /// <summary>What it rests on.</summary>
    public ConsentBasis Basis { get; }

    /// <summary>The purpose that is allowed; if null, every purpose.</summary>
    public Purpose? Purpose
    {
        get;
        init => field = Argument.Defined(value, nameof(Purpose));
    }

    /// <summary>
    /// The last valid day in the buyer's zone, or the exact instant at which it ends; if null, it does not expire.
    /// </summary>
    public Until? Expires { get; init; }

    /// <summary>
    /// Whether it counts as hearing from the buyer. An implied consent does not: it is a fact that the seller found, such as a
    /// published address.
    /// </summary>
    public override bool IsAct => Basis == ConsentBasis.Express;

    private protected override Party Author => Party.Buyer;
}
