using System.Runtime.CompilerServices;
using System.Text.Json;

namespace Cadence;

/// <summary>Writes probabilities and pressures: with at most nine decimals, and the same on every platform.</summary>
internal static class Figures
{
    private const int Longest = 32;
    private const int Billion = 1_000_000_000;

    // Beyond this a double has no billionths.
    private const double Most = 4e6;

    [MethodImpl(MethodImplOptions.NoInlining)]
    public static void Figure(this Utf8JsonWriter writer, in JsonEncodedText field, double figure)
    {
        writer.WritePropertyName(field);
        if (!(figure >= 0 && figure < Most))
        {
            writer.WriteNumberValue(Math.Round(figure));
            return;
        }

        Span<byte> text = stackalloc byte[Longest];
        long billionths = (long)Math.Round(figure * Billion);
        int whole = Digits.Number(text, 0, (int)(billionths / Billion));
        int end = Digits.Fraction(text, whole, (int)(billionths % Billion));
        if (end == whole)
        {
            text[end++] = (byte)'.';
            text[end++] = (byte)'0';
        }

        writer.WriteRawValue(text.Slice(0, end), skipInputValidation: true);
    }
}
