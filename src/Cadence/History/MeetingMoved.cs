namespace Cadence;

/// <summary>The move of a meeting to another time. It stays the same meeting.</summary>
public sealed record MeetingMoved : Interaction
{
    private readonly Party by;

    /// <summary>Creates the record of a move.</summary>
    /// <param name="id">The id, unique within the relationship; not empty.</param>
    /// <param name="at">When it was said.</param>
    /// <param name="by">The party that did this: seller or buyer.</param>
    /// <param name="meeting">The name of the meeting; not empty.</param>
    /// <param name="start">When it now begins.</param>
    public MeetingMoved(string id, Instant at, Party by, string meeting, Instant start)
        : base(id, at)
    {
        this.by = Argument.Side(by, nameof(by));
        Meeting = Argument.NotEmpty(meeting, nameof(meeting));
        Start = start;
    }

    /// <summary>The name of the meeting.</summary>
    public string Meeting { get; }

    /// <summary>When it now begins.</summary>
    public Instant Start { get; }

    /// <summary>How long it now lasts; if null, as long as before.</summary>
    public Duration? Duration
    {
        get;
        init => field = value is { } given ? Argument.Positive(given, nameof(Duration)) : null;
    }

    /// <summary>
    /// Whether the buyer agreed beforehand, if the seller moves it. With the buyer's consent, a seller may move a meeting at
    /// short notice.
    /// </summary>
    public bool BuyerConsented { get; init; }

    /// <summary>
    /// The party whose plans gave way; if null, <see cref="Interaction.By"/>. <see cref="Party.Neither"/> if somebody merely
    /// had less time; the other party if somebody kindly made room for them.
    /// </summary>
    /// <exception cref="ArgumentOutOfRangeException">The value is not a party.</exception>
    public Party? GaveWay
    {
        get;
        init => field = Argument.Defined(value, nameof(GaveWay));
    }

    private protected override Party Author => by;
}
