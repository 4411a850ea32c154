namespace Cadence;

/// <summary>The buyer allows contact, on one channel or on all, for one purpose or for all.</summary>
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

    /// <summary>The purpose that is allowed; absent, every purpose.</summary>
    public Purpose? Purpose
    {
        get;
        init => field = Argument.Defined(value, nameof(Purpose));
    }

    /// <summary>The last valid day in the buyer's zone; absent, it does not expire.</summary>
    public Until? Expires { get; init; }

    /// <summary>Whether the buyer is heard from by it: an implied consent is a fact that the seller found, such as a published address.</summary>
    public override bool IsAct => Basis == ConsentBasis.Express;

    private protected override Party Author => Party.Buyer;
}
