namespace Cadence;

/// <summary>Days of the week.</summary>
internal static class WeekDays
{
    public static IEnumerable<IsoDayOfWeek> Read(JsonValue days) =>
        days.List("a list of days", static day => day.Name<Weekday>("a day"))
            .Select(day => IsoDayOfWeek.Monday + (int)day);

    public static Weekday Of(IsoDayOfWeek day) => (Weekday)(day - IsoDayOfWeek.Monday);
}
