namespace Cadence;

/// <summary>One line of a book: a relationship, and what is asked about it.</summary>
public sealed class BookLine
{
    /// <summary>Creates a line with only its required fields.</summary>
    /// <param name="relationship">The name of the relationship in its book; not empty.</param>
    /// <param name="history">What has happened.</param>
    public BookLine(string relationship, History history)
    {
        Relationship = !string.IsNullOrEmpty(relationship)
            ? relationship
            : throw new ArgumentException(
                "relationship is empty; it must be a text of at least one character.",
                nameof(relationship)
            );
        History = history ?? throw new ArgumentNullException(nameof(history));
    }

    /// <summary>The period to use if <see cref="Horizon"/> is null: 14 days.</summary>
    public static Duration DefaultHorizon { get; } = Duration.FromDays(14);

    /// <summary>The name of the relationship in its book.</summary>
    public string Relationship { get; }

    /// <summary>What has happened.</summary>
    public History History { get; }

    /// <summary>The buyer's time zone, if the line names one.</summary>
    public DateTimeZone? Zone { get; init; }

    /// <summary>The account, if any. Consecutive lines of one account are colleagues.</summary>
    public string? Account { get; init; }

    /// <summary>The name of the calendar with the buyer's holidays, if any.</summary>
    public string? Calendar { get; init; }

    /// <summary>The instants asked about, in the order given; empty if the line names none.</summary>
    public IReadOnlyList<Instant> At
    {
        get;
        init => field = ValueList.Of(value, nameof(At));
    } = ValueList.Empty<Instant>();

    /// <summary>The horizon of <c>heardWithin</c>, if the line names one.</summary>
    /// <exception cref="ArgumentOutOfRangeException">The value is not longer than zero.</exception>
    public Duration? Horizon
    {
        get;
        init => field = value is { } given ? Argument.Positive(given, nameof(Horizon)) : null;
    }

    /// <summary>The question about a meeting, if any.</summary>
    public RescheduleRequest? Request { get; init; }

    /// <summary>The people who would attend the meeting, with their calendars, as far as the line names them.</summary>
    public IReadOnlyList<BookAttendee> Attendees
    {
        get;
        init => field = ValueList.Of(value, nameof(Attendees));
    } = ValueList.Empty<BookAttendee>();

    /// <summary>Makes the relationship, with its account and its calendar.</summary>
    /// <param name="zone">The buyer's time zone if the line names none.</param>
    /// <exception cref="ArgumentNullException">Neither the line nor the caller names a zone.</exception>
    public Relationship In(DateTimeZone zone) =>
        Cadence.Relationship.From(
            Relationship,
            History,
            Zone ?? Argument.NotNull(zone, nameof(zone)),
            Account,
            Calendar
        );
}
