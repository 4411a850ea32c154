namespace Cadence;

/// <summary>An approach by the seller, which carries an ask and perhaps a gift.</summary>
public sealed record Touch : Interaction
{
    /// <summary>Creates the record of a touch.</summary>
    /// <param name="id">The id, unique within the relationship; not empty.</param>
    /// <param name="at">When it happened.</param>
    public Touch(string id, Instant at)
        : base(id, at) { }

    /// <summary>What it asks of the buyer; <see cref="Ask.Reply"/> by default.</summary>
    public Ask Ask
    {
        get;
        init => field = Argument.Defined(value, nameof(Ask));
    } = Ask.Reply;

    /// <summary>Whether it brings something of value to the buyer.</summary>
    public bool Gift { get; init; }

    /// <summary>The id of the interaction it answers, if it answers one.</summary>
    public string? InReplyTo
    {
        get;
        init => field = value is null ? null : Argument.NotEmpty(value, nameof(InReplyTo));
    }

    /// <summary>Why the seller reaches out; <see cref="Purpose.Sales"/> by default.</summary>
    public Purpose Purpose
    {
        get;
        init => field = Argument.Defined(value, nameof(Purpose));
    }

    private protected override Party Author => Party.Seller;
}
