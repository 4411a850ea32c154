namespace Cadence;

/// <summary>A time that is taken every week, or every few weeks, in local time: lunch, a weekly meeting.</summary>
/// <remarks>
/// When the clocks change, a local time that is skipped stands for the moment of the change, and one that occurs twice for the
/// first of the two, as in <see cref="ContactHoursRule"/>.
/// </remarks>
public sealed class RecurringBusy
{
    private readonly bool[] on = new bool[8];

    /// <summary>Creates a time of day that is taken on some days of the week.</summary>
    /// <param name="days">The days of the week on which it begins; at least one.</param>
    /// <param name="from">When it begins, in the attendee's zone.</param>
    /// <param name="to">When it ends; on the day after, if at or before <paramref name="from"/>.</param>
    /// <exception cref="ArgumentException">There is no day, or one is not a day of the week.</exception>
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

    /// <summary>The days of the week on which it begins, Monday first.</summary>
    public IEnumerable<IsoDayOfWeek> Days =>
        Enumerable.Range(1, 7).Where(day => on[day]).Select(day => (IsoDayOfWeek)day);

    /// <summary>When it begins, in the attendee's zone.</summary>
    public LocalTime From { get; }

    /// <summary>When it ends; on the day after, if at or before <see cref="From"/>.</summary>
    public LocalTime To { get; }

    /// <summary>How firmly the time is taken; <see cref="BusyKind.Busy"/> by default.</summary>
    /// <exception cref="ArgumentOutOfRangeException">The value is not a kind.</exception>
    public BusyKind Kind
    {
        get;
        init => field = Argument.Defined(value, nameof(Kind));
    }

    /// <summary>The first and the last day on which it may begin; null for no limit.</summary>
    /// <exception cref="ArgumentOutOfRangeException">The days are not in the ISO calendar.</exception>
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
    /// The number of weeks from one occurrence to the next, from 1 to 520; 1 by default. Weeks begin on Monday and are counted
    /// from the week of the first day of <see cref="Within"/>, or else from the week of 5 January 1970.
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
