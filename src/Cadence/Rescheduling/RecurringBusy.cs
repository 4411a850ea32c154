namespace Cadence;

/// <summary>A time that is taken again every week, or every few weeks, by the clock on the wall: lunch, a weekly round.</summary>
/// <remarks>
/// It follows the clocks when they change, as <see cref="ContactHoursRule"/> does: a time that they skip is the moment of the
/// change, and one that they show twice is the first.
/// </remarks>
public sealed class RecurringBusy
{
    private readonly bool[] on = new bool[8];

    /// <summary>A time of the day, on some days of the week.</summary>
    /// <param name="days">The days of the week on which it begins; at least one.</param>
    /// <param name="from">When it begins, on the clock of its attendee.</param>
    /// <param name="to">When it ends; at or before <paramref name="from"/>, on the day after.</param>
    /// <exception cref="ArgumentException">There is no day.</exception>
    public RecurringBusy(IEnumerable<IsoDayOfWeek> days, LocalTime from, LocalTime to)
    {
        foreach (var day in Argument.NotNull(days, nameof(days)))
        {
            on[(int)Argument.DayOfWeek(day, nameof(days))] = true;
        }

        if (!on.Contains(true))
        {
            throw new ArgumentException("days is empty; it must name at least one day of the week.", nameof(days));
        }

        From = from;
        To = to;
    }

    /// <summary>The days of the week on which it begins, from Monday.</summary>
    public IEnumerable<IsoDayOfWeek> Days =>
        Enumerable.Range(1, 7).Where(day => on[day]).Select(day => (IsoDayOfWeek)day);

    /// <summary>When it begins, on the clock of its attendee.</summary>
    public LocalTime From { get; }

    /// <summary>When it ends; at or before <see cref="From"/>, on the day after.</summary>
    public LocalTime To { get; }

    /// <summary>How firmly the time is taken; <see cref="BusyKind.Busy"/> unless said.</summary>
    /// <exception cref="ArgumentOutOfRangeException">The value is not a kind.</exception>
    public BusyKind Kind
    {
        get;
        init => field = Argument.Defined(value, nameof(Kind));
    }

    /// <summary>The first and the last day on which it may begin; absent, there is neither.</summary>
    /// <exception cref="ArgumentOutOfRangeException">They are of another calendar than ISO's.</exception>
    public DateInterval? Within
    {
        get;
        init
        {
            if (value is not null)
            {
                Argument.Iso(value.Start, nameof(Within));
            }

            field = value;
        }
    }

    /// <summary>
    /// Every how many weeks, from 1, which it is unless said; counted from the week of the first day of <see cref="Within"/>,
    /// or else from the week of 5 January 1970. Weeks begin on Monday.
    /// </summary>
    /// <exception cref="ArgumentOutOfRangeException">The value is not from 1 to 520.</exception>
    public int EveryWeeks
    {
        get;
        init => field = Argument.InRange(value, 1, 520, nameof(EveryWeeks));
    } = 1;

    /// <summary>Whether it begins on a day.</summary>
    internal bool IsOn(LocalDate date)
    {
        if (!on[(int)date.DayOfWeek] || (Within is { } within && !within.Contains(date)))
        {
            return false;
        }

        return EveryWeeks == 1 || (Week(date) - Week(Within?.Start ?? FirstMonday)) % EveryWeeks == 0;
    }

    private static readonly LocalDate FirstMonday = new(1970, 1, 5);

    private static int Week(LocalDate date) =>
        Period.DaysBetween(FirstMonday, date.PlusDays(1 - (int)date.DayOfWeek)) / 7;
}
