namespace Cadence;

/// <summary>The cancellation of a meeting.</summary>
public sealed record MeetingCancelled : Interaction
{
    private readonly Party by;

    /// <summary>Creates the record of a cancellation.</summary>
    /// <param name="id">The id, unique within the relationship; not empty.</param>
    /// <param name="at">When it was said.</param>
    /// <param name="by">The party that did this: seller or buyer.</param>
    /// <param name="meeting">The name of the meeting; not empty.</param>
    public MeetingCancelled(string id, Instant at, Party by, string meeting)
        : base(id, at)
    {
        this.by = Argument.Side(by, nameof(by));
        Meeting = Argument.NotEmpty(meeting, nameof(meeting));
    }

    /// <summary>The name of the meeting.</summary>
    public string Meeting { get; }

    /// <summary>
    /// Whether the buyer agreed beforehand, if the seller cancels. With the buyer's consent, a seller may call a meeting off at
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
