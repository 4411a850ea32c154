using System.Buffers.Binary;
using System.Runtime.CompilerServices;

namespace Cadence;

/// <summary>Reads dates, times and instants of ISO 8601, in the years 1 to 9999.</summary>
internal static class IsoTime
{
    private const int DateLength = 10;
    private const int MinuteLength = 16;
    private const int SecondLength = 19;

    // An offset may push an instant past either end.
    private static readonly long FirstSecond = Instant.FromUtc(1, 1, 1, 0, 0).ToUnixTimeSeconds();
    private static readonly long LastSecond = Instant.FromUtc(9999, 12, 31, 23, 59, 59).ToUnixTimeSeconds();

    public static bool TryDate(ReadOnlySpan<byte> text, out LocalDate date)
    {
        bool read = TryDate(text, out int year, out int month, out int day) && text.Length == DateLength;
        date = read ? new LocalDate(year, month, day) : default;
        return read;
    }

    /// <summary>Reads <c>yyyy-MM-ddTHH:mm[:ss[.fffffffff]]</c>, then <c>Z</c> or an offset such as <c>+02:00</c>.</summary>
    public static bool TryInstant(ReadOnlySpan<byte> text, out Instant instant)
    {
        bool read = TrySecond(text, out long second, out int nanosecond);
        instant =
            !read ? default
            : nanosecond == 0 ? Instant.FromUnixTimeSeconds(second)
            : Instant.FromUnixTimeSeconds(second).PlusNanoseconds(nanosecond);
        return read;
    }

    private static bool TrySecond(ReadOnlySpan<byte> text, out long second, out int nanosecond)
    {
        second = 0;
        nanosecond = 0;
        if (
            text.Length <= MinuteLength
            || !TryDate(text, out int year, out int month, out int day)
            || !TryPairs(text.Slice(8), "00T00:00"u8, 0x7676_7F76_767F_7676, out ulong pairs)
        )
        {
            return false;
        }

        int hour = (int)(pairs >> 24 & 0xFF);
        int minute = (int)(pairs >> 48 & 0xFF);
        int secondOfMinute = 0;
        int next = MinuteLength;
        if (text[MinuteLength] == ':' && text.Length > SecondLength)
        {
            secondOfMinute = TwoDigits(text, 17, 59);
            next = SecondLength;
            if (text[SecondLength] == '.' && !TryFraction(text, ref next, out nanosecond))
            {
                return false;
            }
        }

        if (hour > 23 || minute > 59 || secondOfMinute < 0 || !TryOffset(text.Slice(next), out int offset))
        {
            return false;
        }

        second = (((Days(year, month, day) * 24) + hour) * 3600) + (minute * 60) + secondOfMinute - offset;
        return second >= FirstSecond && second <= LastSecond;
    }

    /// <summary>Reads <c>HH:mm</c> or <c>HH:mm:ss</c>.</summary>
    public static bool TryHour(ReadOnlySpan<byte> text, out LocalTime time)
    {
        time = default;
        if (text.Length is not (5 or 8) || text[2] != ':' || text[text.Length - 3] != ':')
        {
            return false;
        }

        int hour = TwoDigits(text, 0, 23);
        int minute = TwoDigits(text, 3, 59);
        int second = text.Length == 8 ? TwoDigits(text, 6, 59) : 0;
        bool read = (hour | minute | second) >= 0;
        time = read ? new(hour, minute, second) : default;
        return read;
    }

    /// <summary>Reads a point and one to nine digits, as billionths.</summary>
    public static bool TryFraction(ReadOnlySpan<byte> text, ref int next, out int billionths)
    {
        int first = next + 1;
        billionths = 0;
        for (next = first; next < text.Length && IsDigit(text[next]); next++)
        {
            if (next - first == 9)
            {
                return false;
            }

            billionths = (billionths * 10) + text[next] - '0';
        }

        for (int digits = next - first; digits < 9; digits++)
        {
            billionths *= 10;
        }

        return next > first;
    }

    public static bool IsDigit(byte character) => (uint)(character - '0') <= 9;

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static bool TryDate(ReadOnlySpan<byte> text, out int year, out int month, out int day)
    {
        year = month = day = 0;
        if (text.Length < DateLength || !TryPairs(text, "0000-00-"u8, 0x7F76_767F_7676_7676, out ulong pairs))
        {
            return false;
        }

        year = ((int)(pairs & 0xFF) * 100) + (int)(pairs >> 16 & 0xFF);
        month = (int)(pairs >> 40 & 0xFF);
        day = TwoDigits(text, 8, 31);
        return year >= 1
            && month is >= 1 and <= 12
            && day >= 1
            && (day <= 28 || day <= CalendarSystem.Iso.GetDaysInMonth(year, month));
    }

    /// <summary>Reads eight characters at once; each resulting byte is the number that a digit makes with the next.</summary>
    /// <param name="text">The text, of eight characters or more.</param>
    /// <param name="shape">A zero for each digit; the other characters must match exactly.</param>
    /// <param name="tooLarge">
    /// For each character, the number that lifts it above 127 if it is not a digit (0x76) or does not match (0x7F).
    /// </param>
    /// <param name="pairs">The numbers.</param>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static bool TryPairs(ReadOnlySpan<byte> text, ReadOnlySpan<byte> shape, ulong tooLarge, out ulong pairs)
    {
        ulong digits = BinaryPrimitives.ReadUInt64LittleEndian(text) ^ BinaryPrimitives.ReadUInt64LittleEndian(shape);
        pairs = (digits * 10) + (digits >> 8);
        return ((digits | (digits + tooLarge)) & 0x8080_8080_8080_8080) == 0;
    }

    private static bool TryOffset(ReadOnlySpan<byte> text, out int seconds)
    {
        seconds = 0;
        if (text.Length != 6)
        {
            return text.Length == 1 && text[0] == 'Z';
        }

        int hours = TwoDigits(text, 1, 18);
        int minutes = TwoDigits(text, 4, 59);
        seconds = ((hours * 60) + minutes) * (text[0] == '-' ? -60 : 60);
        return text[0] is (byte)'+' or (byte)'-' && text[3] == ':' && (hours | minutes) >= 0;
    }

    /// <summary>Reads the number of two digits; negative if they are not digits or the number is too large.</summary>
    private static int TwoDigits(ReadOnlySpan<byte> text, int at, int most)
    {
        uint tens = (uint)(text[at] - '0');
        uint ones = (uint)(text[at + 1] - '0');
        int value = (int)((tens * 10) + ones);
        return tens <= 9 && ones <= 9 && value <= most ? value : -1;
    }

    /// <summary>Counts the days since 1970-01-01. Years are counted from March, so that the leap day comes last.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static long Days(int year, int month, int day)
    {
        int y = month <= 2 ? year - 1 : year;
        int dayOfYear = (((153 * (month > 2 ? month - 3 : month + 9)) + 2) / 5) + day - 1;
        return (365L * y) + (y / 4) - (y / 100) + (y / 400) + dayOfYear - 719_468;
    }
}
