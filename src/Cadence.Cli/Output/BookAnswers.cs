using System.Text.Json;

namespace Cadence.Cli;

/// <summary>Answers a whole book in JSON, many lines at a time, each part of them on one thread; the answers come in order.</summary>
internal sealed class BookAnswers : IDisposable
{
    private readonly Book book;
    private readonly Surroundings surroundings;
    private readonly Action<Utf8JsonWriter, Question> write;
    private readonly Crew crew;
    private readonly ManyJsonLines<Question> many;
    private readonly List<BookPart> parts = [];
    private readonly List<Entry> open = [];

    public BookAnswers(Book book, Surroundings surroundings, Settings settings, Action<Utf8JsonWriter, Question> write)
    {
        (this.book, this.surroundings, this.write) = (book, surroundings, write);
        crew = new(settings.Threads);
        many = new(surroundings, settings.Threads);
    }

    /// <summary>Reads the book to its end. Whatever can be answered is, before its reader is kept waiting.</summary>
    public void Answer()
    {
        var lines = new List<Line>();
        while (book.TryRead(lines))
        {
            int count = crew.PartsOf(lines.Count);
            while (parts.Count < count)
            {
                parts.Add(new(book, write, Answer));
            }

            crew.Share(lines.Count, (part, first, end) => parts[part].Answer(lines, first, end));
            foreach (var part in parts.Take(count))
            {
                Join(part);
            }

            surroundings.Output.Flush();
        }

        Close();
    }

    public void Dispose()
    {
        many.Dispose();
        parts.ForEach(part => part.Dispose());
    }

    // What is refused is said when it is read, and an account is answered once another one begins: whatever the parts.
    private void Join(BookPart part)
    {
        part.Ahead.HandOver(surroundings.Output);
        if (!part.IsEmpty && open.Count > 0 && !(part.Head.Count > 0 && Book.Same(open[0], part.Head[0])))
        {
            Close();
        }

        part.Within.HandOver(surroundings.Output);
        open.AddRange(part.Head);
        if (part.GoesOn)
        {
            Close();
        }

        part.Answers.HandOver(surroundings.Output);
        open.AddRange(part.Tail);
    }

    private void Close()
    {
        Answer(open);
        open.Clear();
    }

    private void Answer(IReadOnlyList<Entry> account)
    {
        foreach (var some in book.QuestionsOf(account).Chunk(Question.AtATime))
        {
            many.Write(some, write, (question, wrong) => book.Refuse(question.Entry.Number, wrong));
        }
    }
}
