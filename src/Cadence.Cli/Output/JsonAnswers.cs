using System.Text.Json;

namespace Cadence.Cli;

/// <summary>Writes answers for programs, one a line.</summary>
internal sealed class JsonAnswers<T>(
    Surroundings surroundings,
    Settings settings,
    Action<Utf8JsonWriter, T, Question> write
) : Answers<T>
{
    private readonly JsonLines lines = new(surroundings);
    private readonly ManyJsonLines<Question, T> many = new(surroundings);

    public override void Write(T answer, Question question) => lines.Write(writer => write(writer, answer, question));

    public override bool Write(IReadOnlyList<Question> questions, Func<Question, T> answer, Book book) =>
        many.Write(book.Crew, questions, Answering(answer, book));

    public override void Answer(Book book, Func<Question, T> answer)
    {
        if (settings.IsStrict)
        {
            base.Answer(book, answer);
            return;
        }

        using var answers = new BookAnswers<T>(book, surroundings, Answering(answer, book));
        answers.Answer();
    }

    public override void Flush() => lines.Flush();

    public override void Finish() => lines.Flush();

    public override void Dispose()
    {
        lines.Dispose();
        many.Dispose();
    }

    private JsonAnswering<Question, T> Answering(Func<Question, T> answer, Book book) =>
        new(answer, write, (question, wrong) => book.Refuse(question.Entry.Number, wrong));
}
