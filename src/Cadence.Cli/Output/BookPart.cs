namespace Cadence.Cli;

/// <summary>
/// Some consecutive lines of a book, read and answered by one thread, which keeps little but the answers. An account that may
/// extend past either end is left open.
/// </summary>
/// <param name="book">The book.</param>
/// <param name="answer">Answers questions.</param>
/// <param name="aside">Answers an account with too many questions for its answers to be kept until their turn.</param>
internal sealed class BookPart(Book book, Action<List<Question>, JsonPart> answer, Action<Entry[], JsonPart> aside)
    : IDisposable
{
    // This many lines are read before the first is answered, and answered before the first answer is written: repeating one
    // kind of work keeps the processor's caches and predictors warm. With more, too much would be alive at each garbage
    // collection.
    private const int AtATime = 128;
    private readonly List<Book.Reading> read = [];
    private readonly List<Question> asked = [];

    /// <summary>The account that the lines begin with, if any.</summary>
    public List<Entry> Head { get; } = [];

    /// <summary>The account that the lines end with, if it is another one.</summary>
    public List<Entry> Tail { get; } = [];

    /// <summary>Whether the lines hold no relationship.</summary>
    public bool IsEmpty => Head.Count == 0 && !GoesOn;

    /// <summary>Whether a relationship follows the account that the lines begin with.</summary>
    public bool GoesOn { get; private set; }

    /// <summary>What to report before the first relationship.</summary>
    public JsonPart Ahead { get; } = new();

    /// <summary>What to report before the first account ends.</summary>
    public JsonPart Within { get; } = new();

    /// <summary>The answers, and what to report between them.</summary>
    public JsonPart Answers { get; } = new();

    /// <summary>Reads the lines, and answers all but the accounts at either end.</summary>
    public void Answer(List<Line> lines)
    {
        Head.Clear();
        Tail.Clear();
        GoesOn = false;
        for (int from = 0; from < lines.Count; from += AtATime)
        {
            AnswerSome(lines, from, Math.Min(from + AtATime, lines.Count));
        }
    }

    public void Dispose()
    {
        Ahead.Dispose();
        Within.Dispose();
        Answers.Dispose();
    }

    private void AnswerSome(List<Line> lines, int from, int end)
    {
        for (int i = from; i < end; i++)
        {
            read.Add(book.Read(lines[i]));
        }

        foreach (var (number, entry, refusal) in read)
        {
            if (refusal is not null)
            {
                Refuse(number, refusal);
            }

            if (entry is not null)
            {
                Take(entry);
            }
        }

        Settle();
        read.Clear();
    }

    // A method of its own, so that only a refused line costs a closure.
    private void Refuse(long number, string why)
    {
        Settle();
        var place =
            GoesOn ? Answers
            : Head.Count > 0 ? Within
            : Ahead;
        place.Break(() => book.Refuse(number, why));
    }

    private void Take(Entry entry)
    {
        bool isOfHead = !GoesOn && entry.Line.Account is not null && (Head.Count == 0 || Book.Same(Head[0], entry));
        if (isOfHead)
        {
            Head.Add(entry);
            return;
        }

        GoesOn = true;
        if (Tail.Count > 0 && !Book.Same(Tail[0], entry))
        {
            Close();
        }

        Tail.Add(entry);
        if (entry.Line.Account is null)
        {
            Close();
        }
    }

    private void Close()
    {
        if (Book.CountQuestions(Tail) > Question.AtATime)
        {
            Settle();
            aside([.. Tail], Answers);
        }
        else
        {
            asked.AddRange(book.QuestionsOf(Tail));
        }

        if (asked.Count >= AtATime)
        {
            Settle();
        }

        Tail.Clear();
    }

    private void Settle()
    {
        answer(asked, Answers);
        asked.Clear();
    }
}
