namespace Cadence;

/// <summary>
/// Reads periods of ISO 8601, such as <c>P6W</c> or <c>P1DT2H30M</c>. Numbers are whole, except that seconds may have a
/// fraction. NodaTime's milliseconds, ticks and nanoseconds (s, t, n) are read too, so that every period reads back.
/// </summary>
internal static class IsoPeriod
{
    private const string Letters = "YMWDHMSstn";
    private const int FirstOfTime = 4;
    private const int Second = 6;
    private const int YearSeconds = 31_556_952;
    private static readonly Duration Century = Duration.FromSeconds(100L * YearSeconds);

    private static readonly PeriodUnits[] Units =
    [
        PeriodUnits.Years,
        PeriodUnits.Months,
        PeriodUnits.Weeks,
        PeriodUnits.Days,
        PeriodUnits.Hours,
        PeriodUnits.Minutes,
        PeriodUnits.Seconds,
        PeriodUnits.Milliseconds,
        PeriodUnits.Ticks,
        PeriodUnits.Nanoseconds,
    ];

    /// <summary>Reads a period that is longer than zero, or also zero with <paramref name="orZero"/>.</summary>
    public static Period? Read(ReadOnlySpan<byte> text, bool orZero = false)
    {
        var period = new PeriodBuilder();
        bool positive = false;
        bool time = false;
        int unit = 0;
        int next = 1;
        while (next < text.Length && text[0] == 'P')
        {
            if (text[next] == 'T' && !time)
            {
                time = true;
                unit = FirstOfTime;
                next++;
            }

            if (!TryPart(text, time, ref next, ref unit, out long number, out int fraction))
            {
                return null;
            }

            period[Units[unit]] = number;
            period.Nanoseconds += fraction;
            positive |= (number | (uint)fraction) > 0;
            unit = fraction > 0 ? Units.Length : unit + 1;
        }

        return positive || (orZero && next > 1) ? period.Build() : null;
    }

    /// <summary>
    /// Returns the exact length; null if it is a century or longer. A year counts as 365.2425 days, a month as a twelfth of that.
    /// </summary>
    public static Duration? Length(Period period)
    {
        // A rough sum first, because the exact sum could overflow.
        double days = (period.Years * 365.2425) + (period.Months * 30.436875) + (period.Weeks * 7.0) + period.Days;
        days += (period.Hours / 24.0) + (period.Minutes / 1440.0) + (period.Seconds / 86_400.0);
        days += (period.Milliseconds / 86.4e6) + (period.Ticks / 86.4e10) + (period.Nanoseconds / 86.4e12);
        return days < Century.TotalDays + 1 && Exact(period) is var exact && exact < Century ? exact : null;
    }

    private static Duration Exact(Period period) =>
        Duration.FromSeconds(((long)period.Years * YearSeconds) + (period.Months * 2_629_746L))
        + Duration.FromDays((period.Weeks * 7) + period.Days)
        + Duration.FromSeconds((period.Hours * 3600) + (period.Minutes * 60) + period.Seconds)
        + Duration.FromMilliseconds(period.Milliseconds)
        + Duration.FromTicks(period.Ticks)
        + Duration.FromNanoseconds(period.Nanoseconds);

    /// <summary>Reads a number and a unit letter; the unit is <paramref name="unit"/> or a later one.</summary>
    private static bool TryPart(
        ReadOnlySpan<byte> text,
        bool time,
        ref int next,
        ref int unit,
        out long number,
        out int fraction
    )
    {
        fraction = 0;
        if (
            !TryNumber(text, ref next, out number)
            || (next < text.Length && text[next] == '.' && !IsoTime.TryFraction(text, ref next, out fraction))
            || next == text.Length
        )
        {
            return false;
        }

        int found = Letters.IndexOf((char)text[next], unit);
        bool fits =
            found >= 0
            && found >= FirstOfTime == time
            && (time || number <= int.MaxValue)
            && (found == Second || fraction == 0);
        unit = found;
        next++;
        return fits;
    }

    private static bool TryNumber(ReadOnlySpan<byte> text, ref int next, out long number)
    {
        int first = next;
        number = 0;
        for (; next < text.Length && IsoTime.IsDigit(text[next]); next++)
        {
            if (number > (long.MaxValue - 9) / 10)
            {
                return false;
            }

            number = (number * 10) + text[next] - '0';
        }

        return next > first;
    }
}
