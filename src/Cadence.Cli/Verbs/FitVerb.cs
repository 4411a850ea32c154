using System.CommandLine;
using System.Text;

namespace Cadence.Cli;

/// <summary><c>cadence fit</c>: the prior that one's own book speaks for.</summary>
internal sealed class FitVerb() : Verb("fit", "Adapts the prior to the book, and writes it for --prior.")
{
    public override string Example => "cadence fit book.ndjson > prior.json";

    protected override bool AsksPolicy => false;

    protected override void Answer(ParseResult parsed, Book book, Settings settings, Surroundings surroundings)
    {
        var known = book.Entries().Select(entry => entry.Relationship.AsOf(entry.Until(settings)));
        string prior = CadenceJson.Write(Prior.Fit(known));
        surroundings.Output.Write(Encoding.UTF8.GetBytes(prior + "\n"));
    }
}
