using System.Text.Json;

namespace Cadence.Cli;

/// <summary>Answers for programs: one a line.</summary>
internal sealed class JsonAnswers<T>(Surroundings surroundings, Action<Utf8JsonWriter, T, Question> write) : Answers<T>
{
    private readonly JsonLines lines = new(surroundings);

    public override void Write(T answer, Question question) => lines.Write(writer => write(writer, answer, question));

    public override void Flush() => lines.Flush();

    public override void Finish() => lines.Flush();

    public override void Dispose() => lines.Dispose();
}
