using System.Collections.Concurrent;

namespace Cadence.Cli;

/// <summary>Answers a whole book in JSON, part by part, each part on one thread; the answers come in order.</summary>
internal sealed class BookAnswers<T> : IDisposable
{
    private readonly Book book;
    private readonly Surroundings surroundings;
    private readonly JsonAnswering<Question, T> answering;
    private readonly ManyJsonLines<Question, T> many;
    private readonly ConcurrentBag<BookPart> idle = [];
    private readonly List<Entry> open = [];
    private readonly JsonPart between = new();

    public BookAnswers(Book book, Surroundings surroundings, JsonAnswering<Question, T> answering)
    {
        (this.book, this.surroundings, this.answering) = (book, surroundings, answering);
        many = new(surroundings);
    }

    /// <summary>Reads the book to its end. Before it waits for input, it answers whatever can be answered.</summary>
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
        var part = idle.TryTake(out var free) ? free : new(book, Answer, AnswerInTurn);
        part.Answer(lines);
        return part;
    }

    // However the book is cut, a refusal is reported when its line is read, and an account answered once the next begins.
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
        if (Book.CountQuestions(open) > Question.AtATime)
        {
            AnswerInTurn([.. open], between);
        }
        else
        {
            Answer([.. book.QuestionsOf(open)], between);
        }

        between.HandOver(surroundings.Output);
        open.Clear();
    }

    private void Answer(List<Question> questions, JsonPart into) =>
        into.Write(questions, 0, questions.Count, answering);

    // The answers are too many to keep, so they are made when their turn comes.
    private void AnswerInTurn(Entry[] account, JsonPart into) =>
        into.Break(() =>
        {
            foreach (var some in book.QuestionsOf(account).Chunk(Question.AtATime))
            {
                many.Write(book.Crew, some, answering);
            }

            return true;
        });
}
