using System.Text.Json;

namespace Cadence;

/// <summary>Takes the value at which a reader stands.</summary>
internal static class Tokens
{
    /// <summary>Takes the value, and leaves the reader at its end.</summary>
    /// <param name="reader">The reader, at a text, a number, a word, or the opening of a list or an object.</param>
    /// <param name="json">The text that it reads.</param>
    /// <param name="place">The place of the value.</param>
    /// <param name="name">Its name there, if it has one.</param>
    public static JsonValue Take(this ref Utf8JsonReader reader, ReadOnlySpan<byte> json, Place place, string name = "")
    {
        int start = (int)reader.TokenStartIndex;
        var kind = reader.TokenType;
        bool plain = !reader.ValueIsEscaped;
        reader.Skip();
        return new(json, start, (int)reader.BytesConsumed - start, kind, plain, place, name);
    }
}
