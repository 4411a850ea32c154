using System.CommandLine;
using System.CommandLine.Help;

namespace Cadence.Cli;

/// <summary>The tool: finds the verb, and turns whatever happens into a message and an exit code.</summary>
internal static class Tool
{
    private static readonly IVerb[] Verbs =
    [
        new AgendaVerb(),
        new DecideVerb(),
        new WhenVerb(),
        new PlanVerb(),
        new RescheduleVerb(),
        new AssessVerb(),
        new FitVerb(),
        new ReviewVerb(),
        new BacktestVerb(),
        new ImportVerb(),
        new PictureVerb(),
    ];

    public static int Run(string[] args, Surroundings surroundings)
    {
        var root = new RootCommand(
            "You control the steps; the buyer controls the velocity. Reads a book, one relationship a line, and says what "
                + "may be done next, when, and why."
        );
        foreach (var verb in Verbs)
        {
            root.Add(verb.Command);
        }

        Teach(root);
        return (int)Run(root, args, surroundings);
    }

    private static ExitCode Run(RootCommand root, string[] args, Surroundings surroundings)
    {
        string path = "cadence";
        try
        {
            if (surroundings.OutputIsClosed)
            {
                throw new UsageException("standard output is closed; direct it to a file or a pipe.");
            }

            var parsed = root.Parse(args, new() { ResponseFileTokenReplacer = null });
            var command = parsed.CommandResult.Command;
            path = command == root ? path : $"{path} {command.Name}";
            if (parsed.Errors.Count > 0)
            {
                throw new UsageException(string.Join(' ', parsed.Errors.Select(error => error.Message)));
            }

            if (parsed.Action is null)
            {
                return Array.Find(Verbs, verb => verb.Command == command)!.Run(parsed, surroundings);
            }

            using var output = new StreamWriter(surroundings.Output, leaveOpen: true);
            parsed.Invoke(
                new()
                {
                    Output = output,
                    Error = TextWriter.Null,
                    EnableDefaultExceptionHandler = false,
                }
            );
            return ExitCode.Answered;
        }
        catch (UsageException misuse)
        {
            surroundings.Tell($"cadence: {misuse.Message}");
            surroundings.Tell($"Try '{path} --help'.");
            return ExitCode.Misused;
        }
        catch (OutputClosedException closed) when (closed.IsOfTheReader)
        {
            return ExitCode.Answered;
        }
#pragma warning disable CA1031 // Nobody outside can use a stack trace.
        catch (Exception unforeseen)
#pragma warning restore CA1031
        {
            surroundings.Tell($"cadence: {unforeseen.Message}");
            return ExitCode.Refused;
        }
    }

    private static void Teach(RootCommand root)
    {
        foreach (var option in root.Options.OfType<HelpOption>())
        {
            option.Action = new ExampleHelp((HelpAction)option.Action!, Verbs);
        }
    }
}
