namespace Cadence;

/// <summary>
/// A meeting that one party missed. A seller who misses one owes an apology; a buyer who does is not thereby heard from.
/// </summary>
public sealed record MeetingMissed : Interaction
{
    private readonly Party by;

    /// <summary>Creates the record of a missed meeting.</summary>
    /// <param name="id">The id, unique within the relationship; not empty.</param>
    /// <param name="at">When it was said.</param>
    /// <param name="by">The party that did this: seller or buyer.</param>
    /// <param name="meeting">The name of the meeting; not empty.</param>
    public MeetingMissed(string id, Instant at, Party by, string meeting)
        : base(id, at)
    {
        this.by = Argument.Side(by, nameof(by));
        Meeting = Argument.NotEmpty(meeting, nameof(meeting));
    }

    /// <summary>The name of the meeting.</summary>
    public string Meeting { get; }

    /// <inheritdoc/>
    public override bool IsAct => false;

    private protected override Party Author => by;
}
