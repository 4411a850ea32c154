using System.Text.Json;

namespace Cadence.Cli;

/// <summary>How to answer things, some at a time: all of them are answered before the first answer is written.</summary>
/// <param name="Answer">Finds the answer; called on several threads.</param>
/// <param name="Write">Writes the answer; called on several threads.</param>
/// <param name="Tell">Reports, in its turn, that a thing could not be answered, and why; returns whether to go on.</param>
internal sealed record JsonAnswering<T, TAnswer>(
    Func<T, TAnswer> Answer,
    Action<Utf8JsonWriter, TAnswer, T> Write,
    Func<T, Exception, bool> Tell
);
