using System.Text.Encodings.Web;
using System.Text.Json;

namespace Cadence;

/// <summary>Writes JSON as a string.</summary>
internal static class JsonText
{
    /// <summary>The options for writing: names and sentences stay unescaped, for files and pipes, not for a web page.</summary>
    public static JsonWriterOptions Options { get; } = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    public static string Of<T>(T value, string name, Action<Utf8JsonWriter, T> write)
        where T : class
    {
        Argument.NotNull(value, name);
        using var stream = new MemoryStream();
        using (var writer = new Utf8JsonWriter(stream, Options))
        {
            write(writer, value);
        }

        return Utf8Text.Of(stream.GetBuffer().AsSpan(0, (int)stream.Length));
    }
}
