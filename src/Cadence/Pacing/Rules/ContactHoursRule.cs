using System.Globalization;
using NodaTime.Text;

namespace Cadence;

/// <summary>
/// Working hours in the buyer's zone, except on holidays. They also define what a working day is and when it closes: with several
/// such rules, the hours that all of them share; without one, <see cref="OfficeHours"/>. A courtesy: it binds duties too, but
/// yields to an agreed meeting and to an instant that the buyer named.
/// </summary>
/// <remarks>
/// When the clocks change, an opening time that is skipped stands for the moment of the change, and one that occurs twice for the
/// first of the two. Two rules are equal if their hours, days and holidays are.
/// </remarks>
public sealed record ContactHoursRule : Rule
{
    private readonly bool[] works = new bool[8];
    private readonly EqualSet<LocalDate> holidays;
    private readonly SortedDictionary<string, EqualSet<LocalDate>> calendars;

    /// <summary>Creates a rule for hours of the day on some days of the week.</summary>
    /// <param name="opens">When the hours begin.</param>
    /// <param name="closes">When the hours end, exclusive; after <paramref name="opens"/>.</param>
    /// <param name="days">The working days; at least one.</param>
    /// <param name="holidays">Days on which nobody works, whatever the buyer's calendar.</param>
    /// <param name="calendars">Days on which nobody works, by the name of a buyer's calendar.</param>
    /// <exception cref="ArgumentException">
    /// The hours do not end after they begin, there is no working day, a date is not in the ISO calendar, or a calendar's name is
    /// empty or given twice.
    /// </exception>
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
        foreach (var day in Argument.NotNull(days, nameof(days)))
        {
            works[(int)Argument.DayOfWeek(day, nameof(days))] = true;
        }

        if (!works.Contains(true))
        {
            throw new ArgumentException("days is empty; it must name at least one day of the week.", nameof(days));
        }

        this.holidays = DatesOf(holidays ?? [], nameof(holidays));
        this.calendars = new(StringComparer.Ordinal);
        foreach (var calendar in calendars ?? [])
        {
            string name = Argument.NotEmpty(calendar.Key, nameof(calendars));
            if (this.calendars.ContainsKey(name))
            {
                throw new ArgumentException(
                    $"calendars holds '{name}' twice; each name must be in it once.",
                    nameof(calendars)
                );
            }

            this.calendars.Add(name, DatesOf(Argument.NotNull(calendar.Value, nameof(calendars)), nameof(calendars)));
        }

        Working = new(opens, closes, works, this.holidays, this.calendars);
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

    /// <summary>When the hours end, exclusive, on the buyer's clock.</summary>
    public LocalTime Closes { get; }

    /// <summary>The working days, Monday first.</summary>
    public IEnumerable<IsoDayOfWeek> Days =>
        Enumerable.Range(1, 7).Where(day => works[day]).Select(day => (IsoDayOfWeek)day);

    /// <summary>Days on which nobody works, in order.</summary>
    public IReadOnlyCollection<LocalDate> Holidays => holidays;

    /// <summary>Days on which nobody works, by the name of a buyer's calendar.</summary>
    public IEnumerable<KeyValuePair<string, IReadOnlyCollection<LocalDate>>> Calendars =>
        calendars.Select(c => new KeyValuePair<string, IReadOnlyCollection<LocalDate>>(c.Key, c.Value));

    internal WorkingHours Working { get; }

    /// <inheritdoc/>
    public override string Name => "contactHours";

    /// <inheritdoc/>
    public override Force Force => Force.Courtesy;

    /// <inheritdoc/>
    public override bool DependsOnAsk => false;

    /// <inheritdoc/>
    public override bool DependsOnChannel => false;

    /// <summary>Returns the same hours with a buyer's calendar of holidays, in place of any of that name.</summary>
    public ContactHoursRule WithCalendar(string name, IEnumerable<LocalDate> days) =>
        new(
            Opens,
            Closes,
            Days,
            Holidays,
            Calendars
                .Where(known => !string.Equals(known.Key, name, StringComparison.Ordinal))
                .Select(known => new KeyValuePair<string, IEnumerable<LocalDate>>(known.Key, known.Value))
                .Append(new(Argument.NotEmpty(name, nameof(name)), Argument.NotNull(days, nameof(days))))
        );

    /// <summary>Determines whether a date is a working day. A calendar that the rule does not know has no effect.</summary>
    public bool IsWorkingDay(LocalDate date, string? calendar) => Working.IsWorkingDay(date, calendar);

    /// <inheritdoc/>
    public override Moment Earliest(Situation situation, Step step, Instant from) =>
        Working.Opening(situation.Relationship, from) is { } opening ? Moment.At(opening) : Moment.Never;

    /// <inheritdoc/>
    protected internal override string Say(Reason reason, DateTimeZone zone, Instant at) =>
        reason.Until is not { } opens ? "They have no working hours ahead."
        : zone.DateAt(opens) is var day && day != zone.DateAt(at)
            ? $"Their working hours begin at {English.At(opens, zone)} on {English.Day(day)}."
        : $"Their working hours begin at {English.At(opens, zone)}.";

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
                    known.Key.Length.ToString(CultureInfo.InvariantCulture)
                    + ":"
                    + known.Key
                    + ":"
                    + string.Join(",", known.Value.Select(LocalDatePattern.Iso.Format))
                )
            )
        );

    /// <summary>Returns the hours, the days and the holidays, formatted alike in every culture.</summary>
    public override string ToString() =>
        $"{nameof(ContactHoursRule)} {{ Opens = {ContractText.Of(Opens)}, Closes = {ContractText.Of(Closes)}, "
        + $"Days = [{string.Join(", ", Days)}], Holidays = {Listed(holidays)}, "
        + $"Calendars = [{string.Join(", ", calendars.Select(known => $"{known.Key}: {Listed(known.Value)}"))}] }}";

    private static string Listed(EqualSet<LocalDate> dates) =>
        $"[{string.Join(", ", dates.Select(LocalDatePattern.Iso.Format))}]";

    internal override bool Permits(Situation situation, Step step, Instant at) =>
        Working.IsOpen(situation.Relationship, at);

    private static EqualSet<LocalDate> DatesOf(IEnumerable<LocalDate> dates, string name) =>
        new(dates.Select(date => Argument.Iso(date, name)));

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
