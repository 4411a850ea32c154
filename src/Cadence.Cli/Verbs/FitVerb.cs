using System.CommandLine;
using System.Text;

namespace Cadence.Cli;

/// <summary><c>cadence fit</c>: the prior fitted to the book.</summary>
internal sealed class FitVerb()
    : Verb(
        "fit",
        "Adapts the prior to the book, and writes it for --prior. The past is known up to --now, or the latest instant that a "
            + "line names, and silence up to then counts: of a book that ends earlier, name its end."
    )
{
    public override string Example => "cadence fit book.ndjson --now 2026-05-01T08:00:00Z > prior.json";

    protected override bool AsksPolicy => false;

    protected override void Answer(ParseResult parsed, Book book, Settings settings, Surroundings surroundings)
    {
        List<Entry> entries = [.. book.EntriesOnce()];

        // A book has one end. If each line were cut at its own instant, the time after it would be taken for silence.
        Instant? end = entries.Count > 0 ? entries.Max(entry => entry.Until(settings)) : null;
        string prior = CadenceJson.Write(Prior.Fit(entries.Select(entry => entry.Relationship), end));
        surroundings.Output.Write(Encoding.UTF8.GetBytes(prior + "\n"));
    }
}
