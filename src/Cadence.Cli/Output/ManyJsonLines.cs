using System.Collections.Concurrent;
using System.Runtime.ExceptionServices;
using System.Text.Json;

namespace Cadence.Cli;

/// <summary>Writes a JSON value a line for each of many things, on several threads, and hands the lines over in order.</summary>
internal sealed class ManyJsonLines<T>(Surroundings surroundings) : IDisposable
{
    // What is written and not yet handed over, however many things there are; and what one thread writes at a time.
    private const int Ahead = 1024;
    private const int AtATime = 32;

    private readonly ConcurrentBag<JsonPart> idle = [];

    /// <summary>Writes a line for each of some things.</summary>
    /// <param name="crew">On whose threads.</param>
    /// <param name="things">The things.</param>
    /// <param name="write">Writes one; called on several threads.</param>
    /// <param name="tell">Told, in its turn, of one that could not be written and why; says whether to go on.</param>
    /// <returns>Whether to go on.</returns>
    /// <exception cref="OutputClosedException">Nobody takes the lines.</exception>
    public bool Write(
        Crew crew,
        IReadOnlyList<T> things,
        Action<Utf8JsonWriter, T> write,
        Func<T, Exception, bool> tell
    )
    {
        bool goesOn = crew.InOrder(
                Enumerable.Range(0, (things.Count + AtATime - 1) / AtATime),
                weigh: _ => AtATime,
                Ahead,
                part => Write(things, part * AtATime, write, tell)
            )
            .All(HandOver);
        surroundings.Output.Flush();
        return goesOn;
    }

    /// <inheritdoc cref="Write(Crew, IReadOnlyList{T}, Action{Utf8JsonWriter, T}, Func{T, Exception, bool})"/>
    /// <remarks>What cannot be written is thrown.</remarks>
    public void Write(Crew crew, IReadOnlyList<T> things, Action<Utf8JsonWriter, T> write) =>
        Write(
            crew,
            things,
            write,
            static (_, wrong) =>
            {
                ExceptionDispatchInfo.Throw(wrong);
                return false;
            }
        );

    public void Dispose()
    {
        foreach (var part in idle)
        {
            part.Dispose();
        }
    }

    private JsonPart Write(
        IReadOnlyList<T> things,
        int from,
        Action<Utf8JsonWriter, T> write,
        Func<T, Exception, bool> tell
    )
    {
        var part = idle.TryTake(out var free) ? free : new();
        for (int i = from; i < Math.Min(from + AtATime, things.Count); i++)
        {
            part.Write(things[i], write, tell);
        }

        return part;
    }

    private bool HandOver(JsonPart part)
    {
        bool goesOn = part.HandOver(surroundings.Output);
        idle.Add(part);
        return goesOn;
    }
}
