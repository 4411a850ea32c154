namespace Cadence.Cli;

/// <summary>Maps instants to positions on the page, and chooses the dates that are written beneath.</summary>
internal sealed class TimeScale(Instant from, Instant to, DateTimeZone zone, double left, double right)
{
    private const double Margin = 10;
    private const double RoomForLabel = 58;

    private static readonly int[] Years = [1, 2, 5, 10, 20, 50, 100, 200, 500, 1000, 2000, 5000];

    public double Left => left;

    public double Right => right;

    public double X(Instant at) =>
        left + Margin + (Math.Clamp((at - from) / (to - from), 0, 1) * (right - left - (2 * Margin)));

    /// <summary>Returns the dates at which lines are drawn: as many as their labels leave room for.</summary>
    public IEnumerable<(double X, string Label, string? Year)> Ticks()
    {
        int year = int.MinValue;
        foreach (var (date, label) in Dates())
        {
            var at = date.AtStartOfDayInZone(zone).ToInstant();
            if (at < from || at > to)
            {
                continue;
            }

            bool isYear = label.Length == 0;
            yield return (X(at), isYear ? Year(date) : label, !isYear && date.Year != year ? Year(date) : null);
            year = date.Year;
        }
    }

    private IEnumerable<(LocalDate Date, string Label)> Dates()
    {
        double days = (to - from).TotalDays;
        double most = Math.Max((right - left) / RoomForLabel, 2);
        var first = Time.Local(from, zone).Date;
        var last = Time.Local(to, zone).Date;
        int[] daily = [1, 2, 7, 14];
        int step = Array.Find(daily, each => days / each <= most);
        if (step > 0)
        {
            int shift = step < 7 ? 0 : ((int)IsoDayOfWeek.Monday - (int)first.DayOfWeek + 7) % 7;
            int length = Period.DaysBetween(first, last);
            for (int day = shift; day <= length; day += step)
            {
                var date = first.PlusDays(day);
                yield return (
                    date,
                    string.Create(CultureInfo.InvariantCulture, $"{date.Day} {Time.Month(date.Month)}")
                );
            }

            yield break;
        }

        int[] monthly = [1, 3, 6];
        step = Array.Find(monthly, each => days / 30.4 / each <= most);
        if (step > 0)
        {
            var year = new LocalDate(first.Year, 1, 1);
            int length = Period.Between(year, last, PeriodUnits.Months).Months;
            for (int month = (first.Month - 1) / step * step; month <= length; month += step)
            {
                var date = year.PlusMonths(month);
                yield return (date, Time.Month(date.Month));
            }

            yield break;
        }

        step = Array.Find(Years, each => days / 365.25 / each <= most);
        step = step > 0 ? step : Years[^1];
        for (int each = first.Year / step * step; each <= last.Year; each += step)
        {
            if (each >= first.Year && each > 0)
            {
                yield return (new LocalDate(each, 1, 1), "");
            }
        }
    }

    private static string Year(LocalDate date) => date.Year.ToString(CultureInfo.InvariantCulture);
}
