using System.CommandLine;
using System.CommandLine.Help;
using System.CommandLine.Invocation;

namespace Cadence.Cli;

/// <summary>Prints the help, followed by an example that can be copied.</summary>
internal sealed class ExampleHelp(HelpAction help, IEnumerable<IVerb> verbs) : SynchronousCommandLineAction
{
    /// <summary>True, because whoever asks for help need not know what is required.</summary>
    public override bool ClearsParseErrors => true;

    public override int Invoke(ParseResult parseResult)
    {
        help.Invoke(parseResult);
        var asked = verbs.Where(verb => verb.Command == parseResult.CommandResult.Command).ToArray();
        var output = parseResult.InvocationConfiguration.Output;
        output.WriteLine(asked.Length > 0 ? "Example:" : "Examples:");
        foreach (var verb in asked.Length > 0 ? asked : verbs)
        {
            output.WriteLine($"  {verb.Example}");
        }

        return 0;
    }
}
