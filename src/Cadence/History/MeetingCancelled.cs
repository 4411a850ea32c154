namespace Cadence;

/// <summary>A meeting is called off.</summary>
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
    /// Whether the buyer agreed to it beforehand, where it is the seller's doing. With the buyer's consent a seller may call a
    /// meeting off at short notice.
    /// </summary>
    public bool BuyerConsented { get; init; }

    /// <summary>
    /// Whose plans gave way; absent, those of whoever did it. <see cref="Party.Neither"/> where somebody only had less time, the
    /// other side where somebody kindly made room for them.
    /// </summary>
    /// <exception cref="ArgumentOutOfRangeException">The value is not a party.</exception>
    public Party? GaveWay
    {
        get;
        init => field = Argument.Defined(value, nameof(GaveWay));
    }

    private protected override Party Author => by;
}
