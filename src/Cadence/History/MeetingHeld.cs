namespace Cadence;

/// <summary>A meeting that took place. Attending it is an act of the buyer.</summary>
public sealed record MeetingHeld : Interaction
{
    /// <summary>Creates the record of a meeting that was held.</summary>
    /// <param name="id">The id, unique within the relationship; not empty.</param>
    /// <param name="at">When it happened.</param>
    /// <param name="outcome">
    /// How it ended. <see cref="MeetingOutcome.NoSale"/> is a decline for now that is already acknowledged.
    /// </param>
    public MeetingHeld(string id, Instant at, MeetingOutcome outcome)
        : base(id, at) => Outcome = Argument.Defined(outcome, nameof(outcome));

    /// <summary>How it ended.</summary>
    public MeetingOutcome Outcome { get; }

    /// <summary>The name of the meeting, if it had been booked.</summary>
    public string? Meeting
    {
        get;
        init => field = value is null ? null : Argument.NotEmpty(value, nameof(Meeting));
    }

    private protected override Party Author => Party.Buyer;
}
