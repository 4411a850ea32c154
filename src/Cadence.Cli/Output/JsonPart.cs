using System.Text.Json;

namespace Cadence.Cli;

/// <summary>The lines that one thread writes, and the actions to take between them once their turn comes.</summary>
internal sealed class JsonPart : IDisposable
{
    private readonly JsonBuffer lines = new();
    private readonly List<(int Before, Func<bool> Then)> breaks = [];

    /// <summary>Writes a line for each thing; what cannot be answered is reported in its turn.</summary>
    public void Write<T, TAnswer>(IReadOnlyList<T> things, int from, int end, JsonAnswering<T, TAnswer> answering)
    {
        var answered = new List<(T Thing, TAnswer Answer)>(end - from);
        for (int i = from; i < end; i++)
        {
            try
            {
                answered.Add((things[i], answering.Answer(things[i])));
            }
#pragma warning disable CA1031 // Reported in its turn.
            catch (Exception wrong)
#pragma warning restore CA1031
            {
                Write(answered, answering);
                Break(things[i], wrong, answering.Tell);
            }
        }

        Write(answered, answering);
    }

    /// <summary>Adds an action between the lines so far and those to come; it returns whether to go on.</summary>
    public void Break(Func<bool> then) => breaks.Add((lines.Length, then));

    /// <summary>Hands over the lines, and takes each action in its turn.</summary>
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

    private void Write<T, TAnswer>(List<(T, TAnswer)> answered, JsonAnswering<T, TAnswer> answering)
    {
        foreach (var (thing, answer) in answered)
        {
            try
            {
                lines.Write(answer, thing, answering.Write);
            }
#pragma warning disable CA1031 // As above.
            catch (Exception wrong)
#pragma warning restore CA1031
            {
                Break(thing, wrong, answering.Tell);
            }
        }

        answered.Clear();
    }

    // A method of its own, so that only what could not be answered costs a closure.
    private void Break<T>(T value, Exception wrong, Func<T, Exception, bool> tell) => Break(() => tell(value, wrong));
}
