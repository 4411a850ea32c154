using System.CommandLine;

namespace Cadence.Cli;

/// <summary>A verb that reads a book.</summary>
internal abstract class Verb : IVerb
{
    // A line may ask about ever so many instants.
    private const int AtATime = 1024;

    protected Verb(string name, string description)
    {
        Command = new(name, description);
        Common = new(Command);
    }

    public Command Command { get; }

    public abstract string Example { get; }

    protected CommonOptions Common { get; }

    public ExitCode Run(ParseResult parsed, Surroundings surroundings)
    {
        var settings = Common.Read(parsed, surroundings);
        using var stream = settings.Open(surroundings);
        using var lines = new LineReader(stream);
        var book = new Book(lines, settings, surroundings);
        Answer(parsed, book, settings, surroundings);
        return book.IsComplete ? ExitCode.Answered : ExitCode.Refused;
    }

    protected abstract void Answer(ParseResult parsed, Book book, Settings settings, Surroundings surroundings);

    /// <summary>Answers question by question. What goes wrong with one costs a message, and nothing else.</summary>
    protected static void Answer<T>(Book book, Answers<T> answers, Func<Question, T> answer)
    {
        var asked = new List<Question>();
        bool goesOn = true;
        book.BeforeRefusing = Settle;
        book.BeforeWaiting = () =>
        {
            Settle();
            answers.Flush();
        };
        foreach (var question in book.Questions())
        {
            asked.Add(question);
            if (asked.Count == AtATime)
            {
                Settle();
            }
        }

        Settle();
        answers.Finish();

        // A question that is refused has others before it settled, which are these.
        void Settle()
        {
            var questions = asked;
            asked = [];
            goesOn = goesOn && answers.Write(questions, answer, book);
        }
    }
}
