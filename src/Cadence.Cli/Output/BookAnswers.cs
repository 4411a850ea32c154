using System.Collections.Concurrent;
using System.Text.Json;

namespace Cadence.Cli;

/// <summary>Answers a whole book in JSON, part by part, each on one thread; the answers come in order.</summary>
internal sealed class BookAnswers : IDisposable
{
    private readonly Book book;
    private readonly Surroundings surroundings;
    private readonly Action<Utf8JsonWriter, Question> write;
    private readonly Func<Question, Exception, bool> refuse;
    private readonly ManyJsonLines<Question> many;
    private readonly ConcurrentBag<BookPart> idle = [];
    private readonly List<Entry> open = [];
    private readonly JsonPart between = new();

    public BookAnswers(Book book, Surroundings surroundings, Action<Utf8JsonWriter, Question> write)
    {
        (this.book, this.surroundings, this.write) = (book, surroundings, write);
        refuse = (question, wrong) => book.Refuse(question.Entry.Number, wrong);
        many = new(surroundings);
    }

    /// <summary>Reads the book to its end. Whatever can be answered is, before its reader is kept waiting.</summary>
    public void Answer()
    {
        foreach (var part in book.InOrder(Answer))
        {
            Join(part);
            surroundings.Output.Flush();
            idle.Add(part);
        }

        Close();
        surroundings.Output.Flush();
    }

    public void Dispose()
    {
        many.Dispose();
        between.Dispose();
        foreach (var part in idle)
        {
            part.Dispose();
        }
    }

    private BookPart Answer(List<Line> lines)
    {
        var part = idle.TryTake(out var free) ? free : new(book, Answer);
        part.Answer(lines);
        return part;
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
        Answer(open, between);
        between.HandOver(surroundings.Output);
        open.Clear();
    }

    private void Answer(List<Entry> account, JsonPart into)
    {
        if (Book.CountQuestions(account) > Question.AtATime)
        {
            AnswerInTurn([.. account], into);
            return;
        }

        foreach (var question in book.QuestionsOf(account))
        {
            into.Write(question, write, refuse);
        }
    }

    // So much is not kept until its turn.
    private void AnswerInTurn(Entry[] account, JsonPart into) =>
        into.Break(() =>
        {
            foreach (var some in book.QuestionsOf(account).Chunk(Question.AtATime))
            {
                many.Write(book.Crew, some, write, refuse);
            }

            return true;
        });
}
