using System.Text;
using System.Text.RegularExpressions;
using NodaTime.Text;

namespace Cadence.Cli;

/// <summary>Reads the times of an export, which come in many formats.</summary>
/// <param name="zone">The zone of times without an offset.</param>
/// <param name="patterns">The patterns of --date-format; the first that fits is used.</param>
internal sealed partial class Moments(DateTimeZone zone, IReadOnlyList<string> patterns)
{
    // The hour of a day without one: within the usual working hours, so that nobody is blamed for it.
    private static readonly LocalTime Noon = new(12, 0);

    private static readonly LocalDateTimePattern[] Iso =
    [
        LocalDateTimePattern.CreateWithInvariantCulture("uuuu-MM-dd'T'HH:mm"),
        LocalDateTimePattern.CreateWithInvariantCulture("uuuu-MM-dd'T'HH:mm:ss.FFFFFFFFF"),
    ];

    private static readonly OffsetDateTimePattern[] IsoWithOffset =
    [
        OffsetDateTimePattern.CreateWithInvariantCulture("uuuu-MM-dd'T'HH:mm:ss.FFFFFFFFFo<I>"),
        OffsetDateTimePattern.CreateWithInvariantCulture("uuuu-MM-dd'T'HH:mm:ss.FFFFFFFFFo<+HHmm>"),
    ];

    private static readonly string[] Mail =
    [
        "ddd, d MMM yyyy HH:mm:ss zzz",
        "ddd, d MMM yyyy HH:mm:ss 'GMT'",
        "d MMM yyyy HH:mm:ss zzz",
        "ddd, d MMM yyyy HH:mm zzz",
        "ddd, d MMM yyyy HH:mm 'GMT'",
        "d MMM yyyy HH:mm zzz",
    ];

    private readonly LocalDateTimePattern[] times = [.. patterns.Where(HasHour).Select(Time)];
    private readonly LocalDatePattern[] dates = [.. patterns.Where(pattern => !HasHour(pattern)).Select(Date)];

    public static string Allowed =>
        "a time such as 2026-03-02T09:00:00Z, 2026-03-02 09:00, 2026-03-02 or 1772442000; --date-format names others, "
        + "such as 'dd.MM.yyyy HH:mm' or 'M/d/yyyy h:mm tt'";

    /// <summary>Reads a time.</summary>
    /// <param name="text">The text of the cell.</param>
    /// <param name="buyer">The buyer's zone, if the row names one.</param>
    /// <param name="instant">The instant; for a day without an hour, the buyer's noon.</param>
    /// <param name="day">The day, if it has no hour; otherwise null.</param>
    public bool TryRead(string text, DateTimeZone? buyer, out Instant instant, out LocalDate? day)
    {
        day = null;
        foreach (var pattern in dates)
        {
            if (pattern.Parse(text) is { Success: true, Value: var date })
            {
                return OfDay(date, buyer ?? zone, out instant, out day);
            }
        }

        foreach (var pattern in times)
        {
            if (pattern.Parse(text) is { Success: true, Value: var time })
            {
                instant = time.InZoneLeniently(zone).ToInstant();
                return true;
            }
        }

        return LocalDatePattern.Iso.Parse(text) is { Success: true, Value: var iso }
            ? OfDay(iso, buyer ?? zone, out instant, out day)
            : TryUnix(text, out instant) || TryIso(text, out instant) || TryMail(text, out instant);
    }

    private static bool OfDay(LocalDate date, DateTimeZone noon, out Instant instant, out LocalDate? day)
    {
        instant = (date + Noon).InZoneLeniently(noon).ToInstant();
        day = date;
        return true;
    }

    private bool TryIso(string text, out Instant instant)
    {
        string iso =
            text.Length > 10 && text[10] == ' '
                ? $"{text[..10]}T{text[11..].Replace(" ", "", StringComparison.Ordinal)}"
                : text;
        iso = iso.Length > 11 && iso[10] == 'T' ? $"{iso[..11]}{WholeHour(iso[11..])}" : iso;
        if (IsoTime.TryInstant(Encoding.UTF8.GetBytes(iso), out instant))
        {
            return true;
        }

        foreach (var pattern in IsoWithOffset)
        {
            if (pattern.Parse(iso) is { Success: true, Value: var known })
            {
                instant = known.ToInstant();
                return true;
            }
        }

        foreach (var pattern in Iso)
        {
            if (pattern.Parse(iso) is { Success: true, Value: var local })
            {
                instant = local.InZoneLeniently(zone).ToInstant();
                return true;
            }
        }

        return false;
    }

    /// <summary>Puts a zero before the hour of a time such as 9:05.</summary>
    public static string WholeHour(string time) => time is [>= '0' and <= '9', ':', ..] ? $"0{time}" : time;

    // Since 1973, Unix seconds have nine or ten digits, and milliseconds three more.
    private static bool TryUnix(string text, out Instant instant)
    {
        instant = default;
        string whole = text.Split('.')[0];
        bool read =
            whole.Length is 9 or 10 or 12 or 13
            && long.TryParse(whole, NumberStyles.None, CultureInfo.InvariantCulture, out long number)
            && (
                instant =
                    whole.Length <= 10 ? Instant.FromUnixTimeSeconds(number) : Instant.FromUnixTimeMilliseconds(number)
            ) > Instant.MinValue
            && double.TryParse(text, NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out _);
        return read;
    }

    private static bool TryMail(string text, out Instant instant)
    {
        bool read = DateTimeOffset.TryParseExact(
            text.EndsWith(')') && text.IndexOf('(', StringComparison.Ordinal) is > 0 and var end
                ? text[..end].TrimEnd()
                : text,
            Mail,
            CultureInfo.InvariantCulture,
            DateTimeStyles.AllowInnerWhite | DateTimeStyles.AssumeUniversal,
            out var time
        );
        instant = read ? Instant.FromDateTimeOffset(time) : default;
        return read;
    }

    private static bool HasHour(string pattern) => Parts().Matches(pattern).Any(part => part.Value is ['h' or 'H', ..]);

    // People write yyyy and mean a year of our era. A two-digit year needs no change: its era is known, its century is not.
    private static string OurEra(string pattern) =>
        Parts()
            .Replace(pattern, part => part.Value is ['y', ..] and not "yy" ? part.Value.Replace('y', 'u') : part.Value);

    // Quoted and backslashed text is literal, and not part of a date.
    [GeneratedRegex(
        """'(\\.|[^'\\])*'|"(\\.|[^"\\])*"|\\.|y+|h+|H+""",
        RegexOptions.ExplicitCapture,
        matchTimeoutMilliseconds: 1000
    )]
    private static partial Regex Parts();

    private static LocalDateTimePattern Time(string pattern) =>
        Checked(pattern, () => LocalDateTimePattern.CreateWithInvariantCulture(OurEra(pattern)));

    private static LocalDatePattern Date(string pattern) =>
        Checked(pattern, () => LocalDatePattern.CreateWithInvariantCulture(OurEra(pattern)));

    private static T Checked<T>(string pattern, Func<T> create)
    {
        try
        {
            return create();
        }
        catch (InvalidPatternException wrong)
        {
            throw new UsageException($"--date-format: '{pattern}' is not a format of dates: {wrong.Message}");
        }
    }
}
