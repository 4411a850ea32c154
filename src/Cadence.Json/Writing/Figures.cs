using System.Text.Json;

namespace Cadence;

/// <summary>Probabilities and pressures: at most nine decimals, and the same on every platform.</summary>
internal static class Figures
{
    private const int Longest = 32;
    private const double Billion = 1e9;

    // Past this a double has no billionths.
    private const double Most = 4e6;

    public static void Figure(this Utf8JsonWriter writer, JsonEncodedText field, double figure)
    {
        writer.WritePropertyName(field);
        if (!(figure >= 0 && figure < Most))
        {
            writer.WriteNumberValue(Math.Round(figure));
            return;
        }

        Span<byte> text = stackalloc byte[Longest];
        long billionths = (long)Math.Round(figure * Billion);
        int end = Longest;
        for (int decimals = 0; decimals < 9; decimals++, billionths /= 10)
        {
            text[--end] = (byte)('0' + (billionths % 10));
        }

        text[--end] = (byte)'.';
        do
        {
            text[--end] = (byte)('0' + (billionths % 10));
            billionths /= 10;
        } while (billionths > 0);

        var written = text.Slice(end);
        while (written[written.Length - 1] == '0' && written[written.Length - 2] != '.')
        {
            written = written.Slice(0, written.Length - 1);
        }

        writer.WriteRawValue(written, skipInputValidation: true);
    }
}
