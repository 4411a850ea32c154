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

    private static ReadOnlySpan<byte> ByteOrderMark => [0xEF, 0xBB, 0xBF];
}
