namespace Cadence;

/// <summary>
/// Somebody whose time a meeting takes, with their calendar: an <c>ATTENDEE</c> or the <c>ORGANIZER</c> of iCalendar.
/// Several may come on either side.
/// </summary>
/// <remarks>Immutable and safe to share between threads.</remarks>
public sealed class Attendee
{
    private static readonly Duration LongestBuffer = Duration.FromDays(1);

    /// <summary>Creates an attendee of one side.</summary>
    /// <param name="side">The seller's or the buyer's side.</param>
    /// <param name="zone">The zone they work in.</param>
    /// <exception cref="ArgumentOutOfRangeException">The value is neither side.</exception>
    public Attendee(Party side, DateTimeZone zone)
    {
        Side = Argument.Side(side, nameof(side));
        Zone = Argument.NotNull(zone, nameof(zone));
    }

    /// <summary>The side they are on.</summary>
    public Party Side { get; }

    /// <summary>The zone they work in: their hours, holidays and recurring times are read in it.</summary>
    public DateTimeZone Zone { get; }

    /// <summary>What is taken in their calendar; nothing by default. Leave out the meeting asked about.</summary>
    public FreeBusy Busy
    {
        get;
        init => field = Argument.NotNull(value, nameof(Busy));
    } = FreeBusy.Empty;

    /// <summary>What is taken again every week or every few weeks; nothing by default.</summary>
    public IReadOnlyList<RecurringBusy> Recurring
    {
        get;
        init =>
            field = [
                .. Argument.NotNull(value, nameof(Recurring)).Select(time => Argument.Held(time, nameof(Recurring))),
            ];
    } = [];

    /// <summary>Their working hours; null for the policy's contact hours, or for office hours if it has none.</summary>
    public ContactHoursRule? Hours { get; init; }

    /// <summary>
    /// The name of their holiday calendar, which the hours know; null for none, or for a buyer the relationship's.
    /// </summary>
    /// <exception cref="ArgumentException">The value is empty.</exception>
    public string? Calendar
    {
        get;
        init => field = value is null ? null : Argument.NotEmpty(value, nameof(Calendar));
    }

    /// <summary>How long before a meeting they must be free, to prepare or to travel: from zero, the default, to a day.</summary>
    /// <exception cref="ArgumentOutOfRangeException">The value is negative or longer than a day.</exception>
    public Duration Before
    {
        get;
        init => field = Bound.Within(value, Duration.Zero, LongestBuffer, nameof(Before));
    }

    /// <summary>
    /// How long after a meeting they must be free, to take notes or to travel back: from zero, the default, to a day.
    /// </summary>
    /// <exception cref="ArgumentOutOfRangeException">The value is negative or longer than a day.</exception>
    public Duration After
    {
        get;
        init => field = Bound.Within(value, Duration.Zero, LongestBuffer, nameof(After));
    }
}
