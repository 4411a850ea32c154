namespace Cadence;

/// <summary>The buyer writes or says something: a <see cref="Reply"/> or an <see cref="Inquiry"/>.</summary>
public abstract record Correspondence : Interaction
{
    private protected Correspondence(string id, Instant at)
        : base(id, at) { }

    /// <summary>The id of the interaction it answers, if it is known.</summary>
    /// <exception cref="ArgumentException">The value is empty.</exception>
    public string? InReplyTo
    {
        get;
        init => field = value is null ? null : Argument.NotEmpty(value, nameof(InReplyTo));
    }

    /// <summary>Whether the seller owes an answer: an inquiry expects one unless said otherwise, a reply only if said.</summary>
    public bool ExpectsAnswer { get; init; }

    /// <summary>An ask that the buyer makes of themselves: they would take a call, a meeting, an evaluation.</summary>
    /// <exception cref="ArgumentOutOfRangeException">The value is not an ask.</exception>
    public Ask? Requests
    {
        get;
        init => field = Argument.Defined(value, nameof(Requests));
    }

    private protected sealed override Party Author => Party.Buyer;
}
