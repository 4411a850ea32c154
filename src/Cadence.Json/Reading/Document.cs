using System.Text.Json;

namespace Cadence;

/// <summary>One JSON text, from its first byte to its last.</summary>
internal static class Document
{
    private const int DeepestNesting = 64;

    /// <summary>Reads the value at which the reader stands.</summary>
    public delegate T Reading<out T>(ref Utf8JsonReader reader, ReadOnlySpan<byte> json);

    /// <summary>Reads a text that is a single object or list.</summary>
    /// <exception cref="ContractException">It is not, or it does not follow the contract.</exception>
    public static T Read<T>(ReadOnlySpan<byte> utf8, JsonTokenType opening, string what, Reading<T> reading)
    {
        var json = utf8.StartsWith(ByteOrderMark) ? utf8.Slice(ByteOrderMark.Length) : utf8;
        if (!Utf8Text.IsValid(json))
        {
            throw new ContractException("", "not UTF-8");
        }

        if (IsBlank(json))
        {
            throw new ContractException("", $"is empty; it must be {what}");
        }

        var reader = new Utf8JsonReader(json, new JsonReaderOptions { MaxDepth = DeepestNesting });
        try
        {
            reader.Read();
            var read =
                reader.TokenType == opening ? reading(ref reader, json) : throw reader.Take(json, Place.Top).Not(what);
            reader.Read();
            return read;
        }
        catch (JsonException broken)
        {
            throw Malformed.At(Place.Top, broken);
        }
    }

    private static bool IsBlank(ReadOnlySpan<byte> json)
    {
        foreach (byte one in json)
        {
            if (one is not ((byte)' ' or (byte)'\t' or (byte)'\r' or (byte)'\n'))
            {
                return false;
            }
        }

        return true;
    }

    private static ReadOnlySpan<byte> ByteOrderMark => [0xEF, 0xBB, 0xBF];
}
