namespace Cadence;

/// <summary>An agreement to hold a meeting.</summary>
public sealed record MeetingBooked : Interaction
{
    private readonly Party by;

    /// <summary>Creates the record of a booking.</summary>
    /// <param name="id">The id, unique within the relationship; not empty.</param>
    /// <param name="at">When it was said.</param>
    /// <param name="by">The party that did this: seller or buyer.</param>
    /// <param name="meeting">The name of the meeting; not empty.</param>
    /// <param name="start">When it begins.</param>
    /// <param name="duration">How long it lasts; longer than zero.</param>
    public MeetingBooked(string id, Instant at, Party by, string meeting, Instant start, Duration duration)
        : base(id, at)
    {
        this.by = Argument.Side(by, nameof(by));
        Meeting = Argument.NotEmpty(meeting, nameof(meeting));
        Start = start;
        Duration = Argument.Positive(duration, nameof(duration));
    }

    /// <summary>The name of the meeting.</summary>
    public string Meeting { get; }

    /// <summary>When it begins.</summary>
    public Instant Start { get; }

    /// <summary>How long it lasts.</summary>
    public Duration Duration { get; }

    private protected override Party Author => by;
}
