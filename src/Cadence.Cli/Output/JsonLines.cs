using System.Text.Json;

namespace Cadence.Cli;

/// <summary>Writes JSON values, one a line, and hands them over several at a time.</summary>
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

    /// <summary>Hands over the lines written so far.</summary>
    /// <exception cref="OutputClosedException">The output takes no more.</exception>
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
