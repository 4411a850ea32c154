namespace Cadence;

/// <summary>
/// A person whose time a meeting takes, as a line of a book describes them: an <see cref="Attendee"/> whose zone may be left to
/// the line.
/// </summary>
public sealed class BookAttendee
{
    /// <summary>Creates an attendee on one side.</summary>
    /// <param name="side">The seller's or the buyer's side.</param>
    /// <param name="zone">The zone they work in; required for a seller, by default the line's for a buyer.</param>
    /// <exception cref="ArgumentException">The side is neither, or a seller has no zone.</exception>
    public BookAttendee(Party side, DateTimeZone? zone = null)
    {
        Side = Argument.Side(side, nameof(side));
        Zone =
            zone is null && side == Party.Seller
                ? throw new ArgumentException("zone is absent; a seller's must be given.", nameof(zone))
                : zone;
    }

    /// <summary>The side they are on.</summary>
    public Party Side { get; }

    /// <summary>The zone they work in, if given.</summary>
    public DateTimeZone? Zone { get; }

    /// <summary>The busy times in their calendar, apart from whole days.</summary>
    public FreeBusy Busy
    {
        get;
        init => field = Argument.NotNull(value, nameof(Busy));
    } = FreeBusy.Empty;

    /// <summary>The whole days that are taken in their calendar.</summary>
    public IReadOnlyList<BusyDays> Days
    {
        get;
        init => field = ValueList.Of(value, nameof(Days));
    } = ValueList.Empty<BusyDays>();

    /// <summary>The times that are taken every week.</summary>
    public IReadOnlyList<RecurringBusy> Recurring
    {
        get;
        init => field = ValueList.Of(value, nameof(Recurring));
    } = ValueList.Empty<RecurringBusy>();

    /// <summary>Their working hours, if given.</summary>
    public ContactHoursRule? Hours { get; init; }

    /// <summary>The name of their holiday calendar, if given.</summary>
    public string? Calendar { get; init; }

    // An attendee checks the buffers, so that whoever is accepted here can be asked with, and reads back.

    /// <summary>How long before a meeting they must be free: from zero, the default, to a day.</summary>
    /// <exception cref="ArgumentOutOfRangeException">The value is negative or longer than a day.</exception>
    public Duration Before
    {
        get;
        init => field = new Attendee(Side, DateTimeZone.Utc) { Before = value }.Before;
    }

    /// <summary>How long after a meeting they must be free: from zero, the default, to a day.</summary>
    /// <exception cref="ArgumentOutOfRangeException">The value is negative or longer than a day.</exception>
    public Duration After
    {
        get;
        init => field = new Attendee(Side, DateTimeZone.Utc) { After = value }.After;
    }

    /// <summary>Makes the attendee to ask with.</summary>
    /// <param name="zone">The zone to use if <see cref="Zone"/> is null.</param>
    public Attendee In(DateTimeZone zone)
    {
        var own = Zone ?? zone ?? throw new ArgumentNullException(nameof(zone));
        return new(Side, own)
        {
            Busy =
                Days.Count == 0
                    ? Busy
                    : FreeBusy.Of(
                        Busy.Times.Concat(Days.Select(taken => BusyTime.AllDay(taken.Days, own, taken.Kind)))
                    ),
            Recurring = Recurring,
            Hours = Hours,
            Calendar = Calendar,
            Before = Before,
            After = After,
        };
    }
}
