using System.CommandLine;

namespace Cadence.Cli;

/// <summary>One verb of the tool: its command, an example, and what it does. A new one is one file and a place in the list.</summary>
internal interface IVerb
{
    Command Command { get; }

    string Example { get; }

    ExitCode Run(ParseResult parsed, Surroundings surroundings);
}
