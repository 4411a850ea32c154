using System.Runtime.CompilerServices;
using System.Text.Json;
using NodaTime.Text;

namespace Cadence;

/// <summary>Writes instants and durations as ISO 8601.</summary>
internal static class IsoText
{
    private const int Longest = 32;
    private static readonly long LastSecond = Instant.FromUtc(9999, 12, 31, 23, 59, 59).ToUnixTimeSeconds();

    public static void Time(this Utf8JsonWriter writer, string field, Instant instant)
    {
        writer.WritePropertyName(field);
        writer.TimeValue(instant);
    }

    [MethodImpl(MethodImplOptions.NoInlining)]
    public static void Time(this Utf8JsonWriter writer, in JsonEncodedText field, Instant instant)
    {
        if (IsDateTime(instant))
        {
            writer.WriteString(field, instant.ToDateTimeUtc());
        }
        else
        {
            writer.WriteString(field, InstantPattern.ExtendedIso.Format(instant));
        }
    }

    public static void TimeValue(this Utf8JsonWriter writer, Instant instant)
    {
        if (IsDateTime(instant))
        {
            writer.WriteStringValue(instant.ToDateTimeUtc());
        }
        else
        {
            writer.WriteStringValue(InstantPattern.ExtendedIso.Format(instant));
        }
    }

    /// <summary>Rounds up to the second, so that whoever comes back then is not too early.</summary>
    public static Instant RoundedUp(this Instant until)
    {
        long second = until.ToUnixTimeSeconds();
        bool between = Instant.FromUnixTimeSeconds(second) < until && second < LastSecond;
        return Instant.FromUnixTimeSeconds(between ? second + 1 : second);
    }

    /// <summary>Writes days of 24 hours, hours, minutes and seconds, such as <c>P2DT3H</c>.</summary>
    public static void Length(this Utf8JsonWriter writer, string field, Duration duration)
    {
        writer.WritePropertyName(field);
        writer.LengthValue(duration);
    }

    /// <inheritdoc cref="Length(Utf8JsonWriter, string, Duration)"/>
    [MethodImpl(MethodImplOptions.NoInlining)]
    public static void Length(this Utf8JsonWriter writer, in JsonEncodedText field, Duration duration)
    {
        writer.WritePropertyName(field);
        writer.LengthValue(duration);
    }

    // Written raw, with its quotes, because there is nothing in it to escape.
    private static void LengthValue(this Utf8JsonWriter writer, Duration duration)
    {
        Span<byte> text = stackalloc byte[Longest];
        text[0] = (byte)'"';
        int end = Format(duration, text, 1);
        text[end] = (byte)'"';
        writer.WriteRawValue(text.Slice(0, end + 1), skipInputValidation: true);
    }

    // Instants from year 1 on and of whole ticks fit a DateTime, which the writer formats by itself.
    private static bool IsDateTime(Instant instant) =>
        instant >= NodaConstants.BclEpoch && Instant.FromUnixTimeTicks(instant.ToUnixTimeTicks()) == instant;

    private static int Format(Duration duration, Span<byte> text, int at)
    {
        text[at] = (byte)'P';
        int days = at + 1;
        int end = Part(text, days, duration.Days, 'D');
        long ofDay = duration.NanosecondOfDay;
        if (end == days || ofDay != 0)
        {
            text[end++] = (byte)'T';
            int time = end;
            int seconds = (int)(ofDay / NodaConstants.NanosecondsPerSecond);
            int billionths = (int)(ofDay % NodaConstants.NanosecondsPerSecond);
            end = Part(text, end, seconds / NodaConstants.SecondsPerHour, 'H');
            end = Part(text, end, seconds / NodaConstants.SecondsPerMinute % NodaConstants.MinutesPerHour, 'M');
            seconds %= NodaConstants.SecondsPerMinute;
            if (end == time || seconds > 0 || billionths > 0)
            {
                end = Digits.Number(text, end, seconds);
                end = Digits.Fraction(text, end, billionths);
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

        int end = Digits.Number(text, at, number);
        text[end] = (byte)unit;
        return end + 1;
    }
}
