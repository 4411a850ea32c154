namespace Cadence.Cli;

/// <summary>Takes a verb's answers, one by one and in order.</summary>
internal abstract class Answers<T> : IDisposable
{
    public abstract void Write(T answer, Question question);

    /// <summary>Answers some questions. A question that fails costs a message, and nothing else.</summary>
    /// <returns>Whether to go on; a strict book ends once a line is refused.</returns>
    public virtual bool Write(IReadOnlyList<Question> questions, Func<Question, T> answer, Book book) =>
        questions.All(question => book.Attempt(question.Entry.Number, () => Write(answer(question), question)));

    /// <summary>Answers a book question by question. A question that fails costs a message, and nothing else.</summary>
    public virtual void Answer(Book book, Func<Question, T> answer)
    {
        var asked = new List<Question>();
        bool goesOn = true;
        book.BeforeRefusing = Settle;
        book.BeforeWaiting = () =>
        {
            Settle();
            Flush();
        };
        foreach (var question in book.Questions())
        {
            asked.Add(question);
            if (asked.Count == Question.AtATime)
            {
                Settle();
            }
        }

        Settle();
        Finish();

        // A question that cannot be answered is refused, which calls this again; by then nothing is left to settle.
        void Settle()
        {
            var questions = asked;
            asked = [];
            goesOn = goesOn && Write(questions, answer, book);
        }
    }

    /// <summary>Hands over what is ready, before a wait.</summary>
    public abstract void Flush();

    /// <summary>Hands over the rest.</summary>
    public abstract void Finish();

    public abstract void Dispose();
}
