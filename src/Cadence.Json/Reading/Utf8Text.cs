using System.Text;

namespace Cadence;

/// <summary>Converts texts from and to UTF-8.</summary>
internal static class Utf8Text
{
    private const int LongestExcerpt = 60;
    private static readonly UTF8Encoding Strict = new(
        encoderShouldEmitUTF8Identifier: false,
        throwOnInvalidBytes: true
    );

    public static string Of(ReadOnlySpan<byte> utf8)
    {
#if NETSTANDARD2_0
        return Strict.GetString(utf8.ToArray());
#else
        return Encoding.UTF8.GetString(utf8);
#endif
    }

    /// <summary>Returns the bytes of a text from a caller.</summary>
    /// <exception cref="ContractException">It holds half a surrogate pair.</exception>
    public static byte[] Bytes(string text)
    {
        try
        {
            return Strict.GetBytes(text);
        }
        catch (EncoderFallbackException)
        {
            throw new ContractException("", "holds half a surrogate pair, which is no character");
        }
    }

    public static bool IsValid(ReadOnlySpan<byte> utf8)
    {
#if NETSTANDARD2_0
        try
        {
            return Strict.GetCharCount(utf8.ToArray()) >= 0;
        }
        catch (DecoderFallbackException)
        {
            return false;
        }
#else
        return System.Text.Unicode.Utf8.IsValid(utf8);
#endif
    }

    /// <summary>Returns the beginning of a value, short enough for a message.</summary>
    public static string Excerpt(ReadOnlySpan<byte> utf8)
    {
        if (utf8.Length <= LongestExcerpt)
        {
            return Of(utf8);
        }

        int length = LongestExcerpt;
        while ((utf8[length] & 0xC0) == 0x80)
        {
            length--;
        }

        return Of(utf8.Slice(0, length)) + "…";
    }
}
