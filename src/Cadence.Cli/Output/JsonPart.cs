using System.Text.Json;

namespace Cadence.Cli;

/// <summary>What one thread writes of some values: their lines, and which of them could not be written.</summary>
internal sealed class JsonPart<T> : IDisposable
{
    private readonly JsonBuffer lines = new();
    private readonly List<(int Before, T Value, Exception Why)> unwritten = [];

    public void Write(T value, Action<Utf8JsonWriter, T> write)
    {
        try
        {
            lines.Write(value, write);
        }
#pragma warning disable CA1031 // It is told in its turn.
        catch (Exception wrong)
#pragma warning restore CA1031
        {
            unwritten.Add((lines.Length, value, wrong));
        }
    }

    /// <summary>Hands over what is written, and tells in its turn of what could not be.</summary>
    /// <returns>Whether to go on.</returns>
    public bool HandOver(Stream output, Func<T, Exception, bool> tell)
    {
        int from = 0;
        bool goesOn = true;
        foreach (var (before, value, why) in unwritten)
        {
            output.Write(lines.Written[from..before]);
            from = before;
            goesOn = tell(value, why);
            if (!goesOn)
            {
                break;
            }
        }

        if (goesOn)
        {
            output.Write(lines.Written[from..]);
        }

        unwritten.Clear();
        lines.Clear();
        return goesOn;
    }

    public void Dispose() => lines.Dispose();
}
