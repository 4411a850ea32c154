using System.Collections.Concurrent;

namespace Cadence.Cli;

/// <summary>Writes a JSON line for each of many things, on several threads, and hands the lines over in order.</summary>
internal sealed class ManyJsonLines<T, TAnswer>(Surroundings surroundings) : IDisposable
{
    // The lines that are written ahead of being handed over, at most, and the lines that one thread writes at a time.
    private const int Ahead = 1024;
    private const int AtATime = 128;

    private readonly ConcurrentBag<JsonPart> idle = [];

    /// <summary>Writes a line for each thing.</summary>
    /// <returns>Whether to go on.</returns>
    /// <exception cref="OutputClosedException">The output takes no more.</exception>
    public bool Write(Crew crew, IReadOnlyList<T> things, JsonAnswering<T, TAnswer> answering)
    {
        bool goesOn = crew.InOrder(
                Enumerable.Range(0, (things.Count + AtATime - 1) / AtATime),
                weigh: _ => AtATime,
                Ahead,
                part => Write(things, part * AtATime, answering)
            )
            .All(HandOver);
        surroundings.Output.Flush();
        return goesOn;
    }

    public void Dispose()
    {
        foreach (var part in idle)
        {
            part.Dispose();
        }
    }

    private JsonPart Write(IReadOnlyList<T> things, int from, JsonAnswering<T, TAnswer> answering)
    {
        var part = idle.TryTake(out var free) ? free : new();
        part.Write(things, from, Math.Min(from + AtATime, things.Count), answering);
        return part;
    }

    private bool HandOver(JsonPart part)
    {
        bool goesOn = part.HandOver(surroundings.Output);
        idle.Add(part);
        return goesOn;
    }
}
