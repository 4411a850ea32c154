using NodaTime.Text;

namespace Cadence;

/// <summary>
/// Reads <c>FREEBUSY</c> content lines: RFC 5545, sections 3.1 (lines), 3.2.9 (types), 3.3.6 and 3.3.9 (periods), 3.3.12 (times).
/// </summary>
internal static class FreeBusyText
{
    private const string Property = "FREEBUSY";
    private const int LongestQuote = 60;
    private const string Letters = "0123456789+-/TZPWDHMStzpwdhms";

    private static readonly LocalDateTimePattern DateTime = LocalDateTimePattern.CreateWithInvariantCulture(
        "uuuuMMdd'T'HHmmss'Z'"
    );

    public static IEnumerable<BusyTime> Read(string text)
    {
        var times = new List<BusyTime>();
        string[] lines = Unfolded(text).Split('\n');

        // A slip of the pen would make the person free at all times.
        if (!lines.Any(line => IsBusy(line) || IsComponent(line)))
        {
            throw new FormatException(
                $"'{Beginning(lines[0])}' has no line of {Property}; it must have one, such as "
                    + $"{Property}:20260302T090000Z/PT1H, or be a VFREEBUSY."
            );
        }

        foreach (string line in lines.Where(IsBusy))
        {
            int colon = Unquoted(line, ':', Property.Length);
            if (
                colon < 0
                || line[Property.Length] is not (';' or ':')
                || line.Take(colon).Any(c => char.IsControl(c) && c != '\t')
            )
            {
                throw new FormatException(
                    $"'{line}' is not a line of {Property}; it must be such as {Property}:20260302T090000Z/PT1H."
                );
            }

            if (Kind(line, colon) is { } kind)
            {
                times.AddRange(
                    line.Substring(colon + 1).Split(',').Select(period => Period(period.Trim(' ', '\t'), kind))
                );
            }
        }

        return times;
    }

    // A line that begins with a space or a tab continues the one before it.
    private static string Unfolded(string text) =>
        text.Replace("\r\n", "\n").Replace('\r', '\n').Replace("\n ", string.Empty).Replace("\n\t", string.Empty);

    // A longer name is another property's. Anything else after the name is a slip, to be refused as such.
    private static bool IsBusy(string line) =>
        line.StartsWith(Property, StringComparison.OrdinalIgnoreCase)
        && (
            line.Length == Property.Length
            || !(char.IsLetterOrDigit(line[Property.Length]) || line[Property.Length] == '-')
        );

    private static string Beginning(string line) =>
        line.Length <= LongestQuote ? line : $"{line.Substring(0, LongestQuote)}…";

    private static bool IsComponent(string line) =>
        string.Equals(line.TrimEnd(), "BEGIN:VFREEBUSY", StringComparison.OrdinalIgnoreCase);

    /// <summary>
    /// Finds the first place of a character outside quotes, from a place outside quotes on; negative if there is none.
    /// </summary>
    private static int Unquoted(string line, char sought, int from)
    {
        bool quoted = false;
        for (int i = from; i < line.Length; i++)
        {
            if (line[i] == sought && !quoted)
            {
                return i;
            }

            quoted ^= line[i] == '"';
        }

        return -1;
    }

    private static BusyKind? Kind(string line, int colon)
    {
        for (int i = Property.Length; i < colon; )
        {
            int next =
                Unquoted(line, ';', i + 1) is var semicolon && semicolon >= 0 ? Math.Min(semicolon, colon) : colon;
            string parameter = line.Substring(i + 1, next - i - 1);
            i = next;
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
        if (slash < 0 || text.Any(c => Letters.IndexOf(c) < 0) || Moment(text.Substring(0, slash)) is not { } start)
        {
            throw NotAPeriod(text);
        }

        string rest = text.Substring(slash + 1);
        int sign = rest.Length > 0 && rest[0] == '+' ? 1 : 0;
        var end =
            rest.Length > sign && rest[sign] == 'P' ? After(start, Length(rest.Substring(sign)))
            : sign == 0 ? Moment(rest)
            : null;
        return end >= start ? new(start, end.Value, kind) : throw NotAPeriod(text);
    }

    // Instants have no leap seconds: one is read as the second before it.
    private static Instant? Moment(string text) =>
        DateTime.Parse(text.EndsWith("60Z", StringComparison.Ordinal) ? text.Remove(text.Length - 3) + "59Z" : text)
            is { Success: true } parsed
            ? parsed.Value.InUtc().ToInstant()
            : null;

    private static Instant? After(Instant start, long? seconds) =>
        seconds <= (Instant.MaxValue - start).TotalSeconds ? start + Duration.FromSeconds(seconds.Value) : null;

    /// <summary>
    /// Parses a duration of RFC 5545, section 3.3.6, into seconds: weeks, or days and a time. A day is 24 hours, as all times are
    /// in UTC.
    /// </summary>
    private static long? Length(string text)
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

        return number < 0 && rank >= 0 ? seconds : null;
    }

    private static readonly int[] Seconds = [604_800, 86_400, 3_600, 60, 1];

    private static FormatException NotAPeriod(string text) =>
        new(
            $"'{text}' is not a period; it must be start/end or start/duration in UTC, "
                + "such as 20260302T090000Z/20260302T100000Z or 20260302T090000Z/PT1H."
        );
}
