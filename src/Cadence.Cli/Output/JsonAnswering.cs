using System.Text.Json;

namespace Cadence.Cli;

/// <summary>How things are answered, some at a time: all of them before the first answer is written.</summary>
/// <param name="Answer">Finds the answer; called on several threads.</param>
/// <param name="Write">Writes it; called on several threads.</param>
/// <param name="Tell">Told, in its turn, of a thing that could not be answered and why; says whether to go on.</param>
internal sealed record JsonAnswering<T, TAnswer>(
    Func<T, TAnswer> Answer,
    Action<Utf8JsonWriter, TAnswer, T> Write,
    Func<T, Exception, bool> Tell
);
