using System.Text;
using System.Text.Json;
using NodaTime.Text;

namespace Cadence;

/// <summary>Instants and durations as ISO 8601 writes them.</summary>
internal static class IsoText
{
    private const int Longest = 64;
    private static readonly long LastSecond = Instant.FromUtc(9999, 12, 31, 23, 59, 59).ToUnixTimeSeconds();

    public static void Time(this Utf8JsonWriter writer, string field, Instant instant)
    {
        Span<byte> text = stackalloc byte[Longest];
        writer.WriteString(field, text.Slice(0, Format(instant, text)));
    }

    public static void Time(this Utf8JsonWriter writer, JsonEncodedText field, Instant instant)
    {
        Span<byte> text = stackalloc byte[Longest];
        writer.WriteString(field, text.Slice(0, Format(instant, text)));
    }

    public static void TimeValue(this Utf8JsonWriter writer, Instant instant)
    {
        Span<byte> text = stackalloc byte[Longest];
        writer.WriteStringValue(text.Slice(0, Format(instant, text)));
    }

    /// <summary>To the second: whoever comes back then is not too early.</summary>
    public static Instant RoundedUp(this Instant until)
    {
        long second = until.ToUnixTimeSeconds();
        bool between = Instant.FromUnixTimeSeconds(second) < until && second < LastSecond;
        return Instant.FromUnixTimeSeconds(between ? second + 1 : second);
    }

    /// <summary>Days of 24 hours, hours, minutes and seconds, such as <c>P2DT3H</c>.</summary>
    public static void Length(this Utf8JsonWriter writer, string field, Duration duration)
    {
        Span<byte> text = stackalloc byte[Longest];
        writer.WriteString(field, text.Slice(0, Format(duration, text)));
    }

    /// <inheritdoc cref="Length(Utf8JsonWriter, string, Duration)"/>
    public static void Length(this Utf8JsonWriter writer, JsonEncodedText field, Duration duration)
    {
        Span<byte> text = stackalloc byte[Longest];
        writer.WriteString(field, text.Slice(0, Format(duration, text)));
    }

    private static int Format(Instant instant, Span<byte> text)
    {
        var time = instant.InUtc().LocalDateTime;
        if (time.Year < 1)
        {
            byte[] early = Encoding.UTF8.GetBytes(InstantPattern.ExtendedIso.Format(instant));
            early.CopyTo(text);
            return early.Length;
        }

        Digits(text, 0, 4, time.Year);
        Digits(text, 5, 2, time.Month);
        Digits(text, 8, 2, time.Day);
        Digits(text, 11, 2, time.Hour);
        Digits(text, 14, 2, time.Minute);
        Digits(text, 17, 2, time.Second);
        text[4] = text[7] = (byte)'-';
        text[10] = (byte)'T';
        text[13] = text[16] = (byte)':';
        int end = Fraction(text, 19, time.NanosecondOfSecond);
        text[end] = (byte)'Z';
        return end + 1;
    }

    private static int Format(Duration duration, Span<byte> text)
    {
        text[0] = (byte)'P';
        int end = Part(text, 1, duration.Days, 'D');
        if (end == 1 || duration != Duration.FromDays(duration.Days))
        {
            text[end++] = (byte)'T';
            int time = end;
            end = Part(text, end, duration.Hours, 'H');
            end = Part(text, end, duration.Minutes, 'M');
            if (end == time || duration.Seconds > 0 || duration.SubsecondNanoseconds > 0)
            {
                end = Number(text, end, duration.Seconds);
                end = Fraction(text, end, duration.SubsecondNanoseconds);
                text[end++] = (byte)'S';
            }
        }

        return end;
    }

    private static int Part(Span<byte> text, int at, int number, char unit)
    {
        if (number == 0)
        {
            return at;
        }

        int end = Number(text, at, number);
        text[end] = (byte)unit;
        return end + 1;
    }

    private static int Number(Span<byte> text, int at, int number)
    {
        int count = 1;
        for (int rest = number; rest > 9; rest /= 10)
        {
            count++;
        }

        Digits(text, at, count, number);
        return at + count;
    }

    private static void Digits(Span<byte> text, int at, int count, int number)
    {
        for (int i = at + count - 1; i >= at; i--, number /= 10)
        {
            text[i] = (byte)('0' + (number % 10));
        }
    }

    /// <summary>A point and the billionths without the zeros at their end; nothing, if there are none.</summary>
    private static int Fraction(Span<byte> text, int at, int billionths)
    {
        if (billionths == 0)
        {
            return at;
        }

        text[at] = (byte)'.';
        Digits(text, at + 1, 9, billionths);
        int end = at + 10;
        while (text[end - 1] == '0')
        {
            end--;
        }

        return end;
    }
}
