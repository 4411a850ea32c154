using System.CommandLine;

namespace Cadence.Cli;

/// <summary>One verb of the tool: its command, an example, and what it does. To add one, add a file and a list entry.</summary>
internal interface IVerb
{
    Command Command { get; }

    string Example { get; }

    ExitCode Run(ParseResult parsed, Surroundings surroundings);
}
