using System.Text.Json;

namespace Cadence.Cli;

/// <summary>What one thread writes: lines, and what is to be done between them once their turn comes.</summary>
internal sealed class JsonPart : IDisposable
{
    private readonly JsonBuffer lines = new();
    private readonly List<(int Before, Func<bool> Then)> breaks = [];

    /// <summary>Writes a line for a value; what cannot be written is told in its turn.</summary>
    /// <param name="value">The value.</param>
    /// <param name="write">Writes it.</param>
    /// <param name="tell">Told why it could not be written; says whether to go on.</param>
    public void Write<T>(T value, Action<Utf8JsonWriter, T> write, Func<T, Exception, bool> tell)
    {
        try
        {
            lines.Write(value, write);
        }
#pragma warning disable CA1031 // It is told in its turn.
        catch (Exception wrong)
#pragma warning restore CA1031
        {
            Break(value, wrong, tell);
        }
    }

    /// <summary>Does something between the lines before and those to come; it says whether to go on.</summary>
    public void Break(Func<bool> then) => breaks.Add((lines.Length, then));

    /// <summary>Hands over what is written, and does in its turn what is to be done.</summary>
    /// <returns>Whether to go on.</returns>
    public bool HandOver(Stream output)
    {
        int from = 0;
        bool goesOn = true;
        foreach (var (before, then) in breaks)
        {
            output.Write(lines.Written[from..before]);
            from = before;
            goesOn = then();
            if (!goesOn)
            {
                break;
            }
        }

        if (goesOn)
        {
            output.Write(lines.Written[from..]);
        }

        breaks.Clear();
        lines.Clear();
        return goesOn;
    }

    public void Dispose() => lines.Dispose();

    // Apart, so that only what could not be written costs a closure.
    private void Break<T>(T value, Exception wrong, Func<T, Exception, bool> tell) => Break(() => tell(value, wrong));
}
