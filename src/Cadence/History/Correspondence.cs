namespace Cadence;

/// <summary>Something that the buyer writes or says: a <see cref="Reply"/> or an <see cref="Inquiry"/>.</summary>
public abstract record Correspondence : Interaction
{
    private protected Correspondence(string id, Instant at)
        : base(id, at) { }

    /// <summary>The id of the interaction it answers, if known.</summary>
    /// <exception cref="ArgumentException">The value is empty.</exception>
    public string? InReplyTo
    {
        get;
        init => field = value is null ? null : Argument.NotEmpty(value, nameof(InReplyTo));
    }

    /// <summary>
    /// Whether the buyer expects an answer, which the seller then owes. True by default for an inquiry, false for a reply.
    /// </summary>
    public bool ExpectsAnswer { get; init; }

    /// <summary>
    /// The ask that the buyer requests of their own accord: a call, a meeting, an evaluation. The seller owes an answer to it.
    /// </summary>
    /// <exception cref="ArgumentOutOfRangeException">The value is not an ask.</exception>
    public Ask? Requests
    {
        get;
        init => field = Argument.Defined(value, nameof(Requests));
    }

    private protected sealed override Party Author => Party.Buyer;
}
