namespace Cadence;

/// <summary>The buyer's ban on contact, on one channel or all, for one purpose or all.</summary>
public sealed record OptOut : Interaction
{
    /// <summary>Creates the record of an opt-out. Without a <see cref="Interaction.Channel"/> it closes every channel.</summary>
    /// <param name="id">The id, unique within the relationship; not empty.</param>
    /// <param name="at">When it happened.</param>
    public OptOut(string id, Instant at)
        : base(id, at) { }

    /// <summary>The purpose that is closed; if null, every purpose.</summary>
    public Purpose? Purpose
    {
        get;
        init => field = Argument.Defined(value, nameof(Purpose));
    }

    private protected override Party Author => Party.Buyer;
}
