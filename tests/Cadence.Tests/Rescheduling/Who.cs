namespace Cadence.Tests.Rescheduling;

/// <summary>An attendee in plain numbers: minutes of the day, and minutes from the instant of the question.</summary>
internal sealed record Who(
    Party Side,
    string Zone,
    int Opens,
    int Closes,
    int Days,
    int[] Holidays,
    (int Start, int Length, BusyKind Kind)[] Busy,
    (int Days, int From, int To, BusyKind Kind, int Every)[] Recurring,
    int Before,
    int After
)
{
    public DateTimeZone In => DateTimeZoneProviders.Tzdb[Zone];

    public IsoDayOfWeek[] WorkingDays => WeekDays(Days);

    public static IsoDayOfWeek[] WeekDays(int bits) =>
        [.. Enumerable.Range(1, 7).Where(day => (bits & (1 << day)) != 0).Select(day => (IsoDayOfWeek)day)];

    public static LocalTime Time(int minute) => new(minute / 60, minute % 60);

    public LocalDate[] HolidaysFrom(Instant now) => [.. Holidays.Select(day => now.InZone(In).Date.PlusDays(day))];

    public Attendee At(Instant now) =>
        new(Side, In)
        {
            Hours = new(Time(Opens), Time(Closes), WorkingDays, HolidaysFrom(now)),
            Busy = FreeBusy.Of(Times(now)),
            Recurring =
            [
                .. Recurring.Select(time => new RecurringBusy(WeekDays(time.Days), Time(time.From), Time(time.To))
                {
                    Kind = time.Kind,
                    EveryWeeks = time.Every,
                }),
            ],
            Before = Duration.FromMinutes(Before),
            After = Duration.FromMinutes(After),
        };

    public IEnumerable<BusyTime> Times(Instant now) =>
        Busy.Select(busy => new BusyTime(
            now + Duration.FromMinutes(busy.Start),
            now + Duration.FromMinutes(busy.Start + busy.Length),
            busy.Kind
        ));

    public override string ToString() =>
        $"{Side} in {Zone}, {Time(Opens)}-{Time(Closes)} on {string.Join(",", WorkingDays)}, holidays "
        + $"[{string.Join(",", Holidays)}], busy [{string.Join(", ", Busy)}], recurring [{string.Join(", ", Recurring)}], "
        + $"before {Before}, after {After}";
}
