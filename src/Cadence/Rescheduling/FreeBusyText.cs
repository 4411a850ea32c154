using NodaTime.Text;

namespace Cadence;

/// <summary>Reads <c>FREEBUSY</c> content lines: RFC 5545, sections 3.1 (lines), 3.2.9 (types), 3.3.6 and 3.3.9 (periods).</summary>
internal static class FreeBusyText
{
    private const string Property = "FREEBUSY";

    private static readonly LocalDateTimePattern DateTime = LocalDateTimePattern.CreateWithInvariantCulture(
        "uuuuMMdd'T'HHmmss'Z'"
    );

    public static IEnumerable<BusyTime> Read(string text)
    {
        var times = new List<BusyTime>();
        foreach (string line in Unfolded(text).Split('\n'))
        {
            int colon = line.IndexOf(':');
            int end = line.IndexOf(';') is var semicolon && semicolon >= 0 && semicolon < colon ? semicolon : colon;
            if (end < 0 || !string.Equals(line.Substring(0, end), Property, StringComparison.OrdinalIgnoreCase))
            {
                continue;
            }

            if (Kind(line.Substring(end, colon - end)) is not { } kind)
            {
                continue;
            }

            foreach (string period in line.Substring(colon + 1).Split(','))
            {
                times.Add(Period(period.Trim(), kind));
            }
        }

        return times;
    }

    // A line that begins with a space or a tab goes on with the one before it.
    private static string Unfolded(string text) =>
        text.Replace("\r\n", "\n").Replace("\n ", string.Empty).Replace("\n\t", string.Empty);

    private static BusyKind? Kind(string parameters)
    {
        foreach (string parameter in parameters.Split(';'))
        {
            int equals = parameter.IndexOf('=');
            if (
                equals > 0
                && string.Equals(parameter.Substring(0, equals), "FBTYPE", StringComparison.OrdinalIgnoreCase)
            )
            {
                return parameter.Substring(equals + 1).Trim('"').ToUpperInvariant() switch
                {
                    "FREE" => null,
                    "BUSY-TENTATIVE" => BusyKind.Tentative,
                    "BUSY-UNAVAILABLE" => BusyKind.Unavailable,
                    _ => BusyKind.Busy,
                };
            }
        }

        return BusyKind.Busy;
    }

    private static BusyTime Period(string text, BusyKind kind)
    {
        int slash = text.IndexOf('/');
        if (slash < 0 || Moment(text.Substring(0, slash)) is not { } start)
        {
            throw NotAPeriod(text);
        }

        string rest = text.Substring(slash + 1);
        var end =
            rest.Length > 0 && rest[0] is 'P'
                ? Length(rest) is { } length
                    ? start.Later(length)
                    : throw NotAPeriod(text)
                : Moment(rest) ?? throw NotAPeriod(text);
        return end >= start ? new(start, end, kind) : throw NotAPeriod(text);
    }

    private static Instant? Moment(string text) =>
        DateTime.Parse(text) is { Success: true } parsed ? parsed.Value.InUtc().ToInstant() : null;

    /// <summary>A duration of RFC 5545, section 3.3.6: weeks, or days and a time; a day is 24 hours here, as all is UTC.</summary>
    private static Duration? Length(string text)
    {
        long seconds = 0;
        long number = -1;
        int rank = -1;
        bool time = false;
        for (int i = 1; i < text.Length; i++)
        {
            char c = char.ToUpperInvariant(text[i]);
            if (c is >= '0' and <= '9')
            {
                number = (Math.Max(number, 0) * 10) + (c - '0');
                if (number > 1_000_000_000)
                {
                    return null;
                }

                continue;
            }

            if (c == 'T' && !time && number < 0)
            {
                time = true;
                continue;
            }

            int unit = (time ? "\0\0HMS" : "WD").IndexOf(c);
            if (number < 0 || unit <= rank)
            {
                return null;
            }

            seconds += number * Seconds[unit];
            (rank, number) = (unit, -1);
        }

        return number < 0 && rank >= 0 ? Duration.FromSeconds(seconds) : null;
    }

    private static readonly int[] Seconds = [604_800, 86_400, 3_600, 60, 1];

    private static FormatException NotAPeriod(string text) =>
        new(
            $"'{text}' is not a period; it must be start/end or start/duration in UTC, "
                + "such as 20260302T090000Z/20260302T100000Z or 20260302T090000Z/PT1H."
        );
}
