namespace Cadence.Cli;

/// <summary>Where a verb's answers go, one by one and in order.</summary>
internal abstract class Answers<T> : IDisposable
{
    public abstract void Write(T answer, Question question);

    /// <summary>Answers some questions. What goes wrong with one costs a message, and nothing else.</summary>
    /// <returns>Whether to go on: a strict book is done once a line is refused.</returns>
    public virtual bool Write(IReadOnlyList<Question> questions, Func<Question, T> answer, Book book) =>
        questions.All(question => book.Attempt(question.Entry.Number, () => Write(answer(question), question)));

    /// <summary>Hands over what is ready, before a wait.</summary>
    public abstract void Flush();

    /// <summary>Hands over what is left.</summary>
    public abstract void Finish();

    public abstract void Dispose();
}
