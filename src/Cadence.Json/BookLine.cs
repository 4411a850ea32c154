namespace Cadence;

/// <summary>One line of a book: a relationship, and what is asked about it.</summary>
public sealed class BookLine
{
    /// <summary>A line of which all that may be absent is absent.</summary>
    /// <param name="relationship">What names the relationship in its book; not empty.</param>
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

    /// <summary>The period that <see cref="Horizon"/> stands for when a line names none: fourteen days.</summary>
    public static Duration DefaultHorizon { get; } = Duration.FromDays(14);

    /// <summary>What names the relationship in its book.</summary>
    public string Relationship { get; }

    /// <summary>What has happened.</summary>
    public History History { get; }

    /// <summary>The buyer's time zone, if the line names it.</summary>
    public DateTimeZone? Zone { get; init; }

    /// <summary>The account; consecutive lines of one account are colleagues.</summary>
    public string? Account { get; init; }

    /// <summary>The name of the calendar that holds the buyer's holidays.</summary>
    public string? Calendar { get; init; }

    /// <summary>The instants asked about, in the order in which they are asked; none, if the line leaves it open.</summary>
    public IReadOnlyList<Instant> At
    {
        get;
        init => field = ValueList.Of(value, nameof(At));
    } = ValueList.Empty<Instant>();

    /// <summary>The horizon of <c>heardWithin</c>, if the line names it.</summary>
    /// <exception cref="ArgumentOutOfRangeException">The value is not longer than zero.</exception>
    public Duration? Horizon
    {
        get;
        init => field = value is { } given ? Argument.Positive(given, nameof(Horizon)) : null;
    }

    /// <summary>What is asked about a meeting, if anything is.</summary>
    public RescheduleRequest? Request { get; init; }

    /// <summary>Those who would attend it, with their calendars, as far as the line names them.</summary>
    public IReadOnlyList<BookAttendee> Attendees
    {
        get;
        init => field = ValueList.Of(value, nameof(Attendees));
    } = ValueList.Empty<BookAttendee>();

    /// <summary>The relationship, with its account and its calendar.</summary>
    /// <param name="zone">The buyer's time zone where the line names none.</param>
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
