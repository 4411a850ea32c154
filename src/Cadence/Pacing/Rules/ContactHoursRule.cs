using NodaTime.Text;

namespace Cadence;

/// <summary>
/// Working hours in the buyer's zone, not on holidays. They also say what a working day is, and when it closes. A courtesy:
/// it binds duties too, but yields to an agreed meeting and to an instant that the buyer named.
/// </summary>
/// <remarks>
/// On a night when the clocks change, an opening that the clocks skip is the moment of the change, and one that they show
/// twice is the first. Two rules are equal if their hours, days and holidays are.
/// </remarks>
public sealed record ContactHoursRule : Rule
{
    // A calendar on which no day is a working day for so long has none.
    private const int Horizon = 3660;

    private const int SettledDays = 4;
    private static readonly Duration Margin = Duration.FromDays(2);
    private static readonly Instant LastSettled = Instant.FromUtc(9999, 1, 1, 0, 0);

    private readonly bool[] works = new bool[8];
    private readonly Duration opensAfter;
    private readonly Duration length;
    private readonly EqualSet<LocalDate> holidays;
    private readonly SortedDictionary<string, EqualSet<LocalDate>> calendars;

    /// <summary>Hours of the day, on some days of the week.</summary>
    /// <param name="opens">When the hours begin.</param>
    /// <param name="closes">When they end; the end itself is not in them. After they begin.</param>
    /// <param name="days">The working days; at least one.</param>
    /// <param name="holidays">Days on which nobody works, whatever the buyer's calendar.</param>
    /// <param name="calendars">Days on which nobody works, by the name of a buyer's calendar.</param>
    /// <exception cref="ArgumentException">The hours end before they begin, or there is no working day.</exception>
    public ContactHoursRule(
        LocalTime opens,
        LocalTime closes,
        IEnumerable<IsoDayOfWeek> days,
        IEnumerable<LocalDate>? holidays = null,
        IEnumerable<KeyValuePair<string, IEnumerable<LocalDate>>>? calendars = null
    )
    {
        Opens = opens;
        Closes =
            closes > opens
                ? closes
                : throw new ArgumentException(
                    $"closes is {LocalTimePattern.ExtendedIso.Format(closes)}; it must be after opens, "
                        + $"{LocalTimePattern.ExtendedIso.Format(opens)}.",
                    nameof(closes)
                );
        opensAfter = Duration.FromNanoseconds(opens.NanosecondOfDay);
        length = Duration.FromNanoseconds(closes.NanosecondOfDay) - opensAfter;
        foreach (var day in Argument.NotNull(days, nameof(days)))
        {
            works[(int)Argument.Defined(day, nameof(days))] = day != IsoDayOfWeek.None;
        }

        if (!works.Contains(true))
        {
            throw new ArgumentException("days is empty; it must name at least one day of the week.", nameof(days));
        }

        this.holidays = new(holidays ?? []);
        this.calendars = new(StringComparer.Ordinal);
        foreach (var calendar in calendars ?? [])
        {
            this.calendars.Add(Argument.NotEmpty(calendar.Key, nameof(calendars)), new(calendar.Value));
        }
    }

    /// <summary>Monday to Friday, 09:00 to 17:00: the hours that most offices share.</summary>
    public static ContactHoursRule OfficeHours { get; } =
        new(
            new(9, 0),
            new(17, 0),
            [
                IsoDayOfWeek.Monday,
                IsoDayOfWeek.Tuesday,
                IsoDayOfWeek.Wednesday,
                IsoDayOfWeek.Thursday,
                IsoDayOfWeek.Friday,
            ]
        );

    /// <summary>When the hours begin, on the buyer's clock.</summary>
    public LocalTime Opens { get; }

    /// <summary>When they end, on the buyer's clock; the end itself is not in them.</summary>
    public LocalTime Closes { get; }

    /// <summary>The working days, from Monday.</summary>
    public IEnumerable<IsoDayOfWeek> Days =>
        Enumerable.Range(1, 7).Where(day => works[day]).Select(day => (IsoDayOfWeek)day);

    /// <summary>Days on which nobody works, in order.</summary>
    public IReadOnlyCollection<LocalDate> Holidays => holidays;

    /// <summary>Days on which nobody works, by the name of a buyer's calendar.</summary>
    public IEnumerable<KeyValuePair<string, IReadOnlyCollection<LocalDate>>> Calendars =>
        calendars.Select(c => new KeyValuePair<string, IReadOnlyCollection<LocalDate>>(c.Key, c.Value));

    /// <inheritdoc/>
    public override string Name => "contactHours";

    /// <inheritdoc/>
    public override Force Force => Force.Courtesy;

    /// <inheritdoc/>
    public override bool DependsOnAsk => false;

    /// <inheritdoc/>
    public override bool DependsOnChannel => false;

    /// <summary>The same hours with a buyer's calendar of holidays, in place of the one of that name.</summary>
    public ContactHoursRule WithCalendar(string name, IEnumerable<LocalDate> days) =>
        new(
            Opens,
            Closes,
            Days,
            Holidays,
            Calendars
                .Where(known => !string.Equals(known.Key, name, StringComparison.Ordinal))
                .Select(known => new KeyValuePair<string, IEnumerable<LocalDate>>(known.Key, known.Value))
                .Append(new(Argument.NotEmpty(name, nameof(name)), days))
        );

    /// <summary>Whether the buyer works on a day, by a calendar if it is known.</summary>
    public bool IsWorkingDay(LocalDate date, string? calendar) =>
        works[(int)date.DayOfWeek]
        && !holidays.Contains(date)
        && !(calendar is not null && calendars.TryGetValue(calendar, out var days) && days.Contains(date));

    /// <inheritdoc/>
    public override Moment Earliest(Situation situation, Step step, Instant from) =>
        (SettledOpening(situation.Relationship, from) ?? Opening(situation.Relationship, from)) is { } opening
            ? Moment.At(opening)
            : Moment.Never;

    internal override string Contents =>
        string.Join(
            ";",
            LocalTimePattern.ExtendedIso.Format(Opens),
            LocalTimePattern.ExtendedIso.Format(Closes),
            string.Concat(Days.Select(day => (int)day)),
            string.Join(",", holidays.Select(LocalDatePattern.Iso.Format)),
            string.Join(
                ";",
                calendars.Select(known =>
                    known.Key + ":" + string.Join(",", known.Value.Select(LocalDatePattern.Iso.Format))
                )
            )
        );

    internal override bool Permits(Situation situation, Step step, Instant at) =>
        (SettledOpening(situation.Relationship, at) ?? Opening(situation.Relationship, at)) == at;

    // While the clocks do not change, the next opening is a matter of adding; that is nearly always, and much faster.
    private Instant? SettledOpening(Relationship relationship, Instant from)
    {
        if (from < NodaConstants.UnixEpoch || from > LastSettled)
        {
            return null;
        }

        var interval = relationship.Zone.GetZoneInterval(from);
        var offset = Duration.FromSeconds(interval.WallOffset.Seconds);
        var local = from - NodaConstants.UnixEpoch + offset;
        for (int day = local.Days; day < local.Days + SettledDays; day++)
        {
            var opens = Duration.FromDays(day) + opensAfter;
            if (!IsWorkingDay(day, relationship.Calendar) || local >= opens + length)
            {
                continue;
            }

            var opening = local >= opens ? from : NodaConstants.UnixEpoch + (opens - offset);
            bool settled =
                (!interval.HasStart || from - interval.Start > Margin)
                && (!interval.HasEnd || interval.End - opening > Margin);
            return settled ? opening : null;
        }

        return null;
    }

    private Instant? Opening(Relationship relationship, Instant from)
    {
        var zone = relationship.Zone;
        var date = zone.DateAt(from);
        for (int i = 0; i < Horizon; i++, date = date.Next())
        {
            if (!IsWorkingDay(date, relationship.Calendar))
            {
                continue;
            }

            var opening = Instant.Max(from, zone.At(date + Opens));
            if (opening < zone.At(date + Closes))
            {
                return opening;
            }
        }

        return null;
    }

    // The first of January 1970 was a Thursday.
    private bool IsWorkingDay(int day, string? calendar) =>
        works[((day + 3) % 7) + 1]
        && (
            (holidays.Count == 0 && calendar is null) || IsWorkingDay(new LocalDate(1970, 1, 1).PlusDays(day), calendar)
        );

    /// <summary>The n-th close of a working day after an instant, not counting one on that same day unless told to.</summary>
    internal Instant CloseAfter(Relationship relationship, Instant instant, int days)
    {
        var date = relationship.Zone.DateAt(instant);
        for (int i = 0; i < Horizon && days > 0; i++)
        {
            date = date.Next();
            days -= IsWorkingDay(date, relationship.Calendar) ? 1 : 0;
        }

        return Instant.Max(instant, relationship.Zone.At(date + Closes));
    }

    /// <summary>The first close of a working day at or after an instant.</summary>
    internal Instant CloseFrom(Relationship relationship, Instant instant)
    {
        var zone = relationship.Zone;
        var date = zone.DateAt(instant);
        for (int i = 0; i < Horizon; i++, date = date.Next())
        {
            if (IsWorkingDay(date, relationship.Calendar) && zone.At(date + Closes) is var close && close >= instant)
            {
                return close;
            }
        }

        return instant;
    }

    /// <inheritdoc/>
    public bool Equals(ContactHoursRule? other) =>
        other is not null
        && Opens == other.Opens
        && Closes == other.Closes
        && works.SequenceEqual(other.works)
        && holidays.Equals(other.holidays)
        && calendars.SequenceEqual(other.calendars);

    /// <inheritdoc/>
    public override int GetHashCode() => unchecked((Opens.GetHashCode() * 397) ^ Closes.GetHashCode());
}
