using System.Runtime.ExceptionServices;
using System.Text.Json;

namespace Cadence.Cli;

/// <summary>Writes a JSON value a line for each of many things, on several threads, and hands the lines over in order.</summary>
internal sealed class ManyJsonLines<T>(Surroundings surroundings, int threads) : IDisposable
{
    // What is written and not yet handed over, however many things there are.
    private const int AtATime = 1024;

    private readonly Crew crew = new(threads);
    private readonly List<JsonPart> parts = [];

    /// <summary>Writes a line for each of some things.</summary>
    /// <param name="things">The things.</param>
    /// <param name="write">Writes one; called on several threads.</param>
    /// <param name="tell">Told, in its turn, of one that could not be written and why; says whether to go on.</param>
    /// <returns>Whether to go on.</returns>
    /// <exception cref="OutputClosedException">Nobody takes the lines.</exception>
    public bool Write(IReadOnlyList<T> things, Action<Utf8JsonWriter, T> write, Func<T, Exception, bool> tell)
    {
        bool goesOn = true;
        for (int from = 0; goesOn && from < things.Count; from += AtATime)
        {
            Write(things, from, Math.Min(AtATime, things.Count - from), write, tell);
            goesOn = parts.TrueForAll(part => part.HandOver(surroundings.Output));
            surroundings.Output.Flush();
        }

        return goesOn;
    }

    /// <inheritdoc cref="Write(IReadOnlyList{T}, Action{Utf8JsonWriter, T}, Func{T, Exception, bool})"/>
    /// <remarks>What cannot be written is thrown.</remarks>
    public void Write(IReadOnlyList<T> things, Action<Utf8JsonWriter, T> write) =>
        Write(
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
        foreach (var part in parts)
        {
            part.Dispose();
        }
    }

    private void Write(
        IReadOnlyList<T> things,
        int from,
        int count,
        Action<Utf8JsonWriter, T> write,
        Func<T, Exception, bool> tell
    )
    {
        while (parts.Count < crew.PartsOf(count))
        {
            parts.Add(new());
        }

        crew.Share(
            count,
            (part, first, end) =>
            {
                for (int i = first; i < end; i++)
                {
                    parts[part].Write(things[from + i], write, tell);
                }
            }
        );
    }
}
