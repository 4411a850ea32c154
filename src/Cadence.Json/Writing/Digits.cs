namespace Cadence;

/// <summary>Writes numbers from 0 up as decimal digits. Each method returns the end of what it wrote.</summary>
internal static class Digits
{
    private const int Decimals = 9;

    public static int Number(Span<byte> text, int at, int number)
    {
        int end = at + 1;
        for (int rest = number; rest > 9; rest /= 10)
        {
            end++;
        }

        Write(text.Slice(at, end - at), number);
        return end;
    }

    /// <summary>Writes a point and the billionths without trailing zeros; nothing if they are 0.</summary>
    public static int Fraction(Span<byte> text, int at, int billionths)
    {
        if (billionths == 0)
        {
            return at;
        }

        text[at] = (byte)'.';
        Write(text.Slice(at + 1, Decimals), billionths);
        int end = at + 1 + Decimals;
        while (text[end - 1] == '0')
        {
            end--;
        }

        return end;
    }

    private static void Write(Span<byte> text, int number)
    {
        // Division by ten is cheaper without a sign.
        uint rest = (uint)number;
        for (int i = text.Length - 1; i >= 0; i--)
        {
            text[i] = (byte)('0' + (rest % 10));
            rest /= 10;
        }
    }
}
