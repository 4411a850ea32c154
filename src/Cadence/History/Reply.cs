namespace Cadence;

/// <summary>The buyer answers.</summary>
public sealed record Reply : Interaction
{
    /// <summary>Records it.</summary>
    /// <param name="id">What names it within its relationship; not empty.</param>
    /// <param name="at">When it happened.</param>
    public Reply(string id, Instant at)
        : base(id, at) { }

    /// <summary>The id of the interaction it answers, if it is known.</summary>
    public string? InReplyTo
    {
        get;
        init => field = value is null ? null : Argument.NotEmpty(value, nameof(InReplyTo));
    }

    /// <summary>Whether the seller owes an answer; a reply does not unless said.</summary>
    public bool ExpectsAnswer { get; init; }

    /// <summary>An ask that the buyer makes of themselves: they would take a call, a meeting, an evaluation.</summary>
    public Ask? Requests
    {
        get;
        init => field = Argument.Defined(value, nameof(Requests));
    }

    private protected override Party Author => Party.Buyer;
}
