using System.CommandLine;

namespace Cadence.Cli;

/// <summary>A verb that reads a book.</summary>
internal abstract class Verb : IVerb
{
    protected Verb(string name, string description)
    {
        Command = new(name, description);
        Common = new(Command);
    }

    public Command Command { get; }

    public abstract string Example { get; }

    protected CommonOptions Common { get; }

    /// <summary>Whether the answers depend on the policy.</summary>
    protected virtual bool AsksPolicy => true;

    public ExitCode Run(ParseResult parsed, Surroundings surroundings)
    {
        var settings = Common.Read(parsed, surroundings);
        using var stream = settings.Open(surroundings);
        using var crew = new Crew(settings.Threads);
        var book = new Book(new(stream), crew, settings, surroundings);
        Answer(parsed, book, settings, surroundings);
        if (AsksPolicy)
        {
            book.Caution();
        }

        return book.IsComplete ? ExitCode.Answered : ExitCode.Refused;
    }

    protected abstract void Answer(ParseResult parsed, Book book, Settings settings, Surroundings surroundings);
}
