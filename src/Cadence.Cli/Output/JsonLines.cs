using System.Text.Json;

namespace Cadence.Cli;

/// <summary>Writes one JSON value a line, and hands the lines over some at a time.</summary>
internal sealed class JsonLines(Surroundings surroundings) : IDisposable
{
    private const int Enough = 64 * 1024;
    private readonly JsonBuffer lines = new();

    /// <summary>Writes a line.</summary>
    public void Write(Action<Utf8JsonWriter> write)
    {
        lines.Write(write, 0, static (writer, write, _) => write(writer));
        if (lines.Length >= Enough)
        {
            Flush();
        }
    }

    /// <summary>Hands over the lines that are written.</summary>
    /// <exception cref="OutputClosedException">Nobody takes them.</exception>
    public void Flush()
    {
        if (lines.Length > 0)
        {
            surroundings.Output.Write(lines.Written);
            surroundings.Output.Flush();
            lines.Clear();
        }
    }

    public void Dispose() => lines.Dispose();
}
