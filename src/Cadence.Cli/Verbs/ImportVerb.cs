using System.CommandLine;

namespace Cadence.Cli;

/// <summary><c>cadence import</c>: a book from an export of activities.</summary>
internal sealed class ImportVerb : IVerb
{
    private readonly ImportOptions options;

    public ImportVerb()
    {
        Command = new(
            "import",
            "Makes a book of an export of activities (CSV, or a list of messages), and says what it had to infer. Holds the "
                + "whole export: rows may come in any order."
        );
        options = new(Command);
    }

    public Command Command { get; }

    public string Example => "cadence import export.csv --preset hubspot --zone Europe/Berlin > book.ndjson";

    public ExitCode Run(ParseResult parsed, Surroundings surroundings)
    {
        var tally = new Tally();
        var plan = options.Read(parsed);
        string text = Export.Decode(plan.ReadAll(surroundings), plan.Encoding, Note);
        using var rows = Export.Of(text, plan.Delimiter).Rows().GetEnumerator();
        var columns = plan.ColumnsOf(rows);
        var book = new BookMaker(plan.ZoneId, tally);
        var cells = new Cells(columns, plan.Words, plan.Moments);
        var seen = new HashSet<string>(StringComparer.Ordinal);
        var reader = new RowReader(cells, new(columns, plan.Sellers), tally);
        for (bool more = plan.HasHeader ? rows.MoveNext() : true; more; more = rows.MoveNext())
        {
            if (!TryAdd(rows.Current))
            {
                tally.Refused++;
                if (plan.IsStrict)
                {
                    break;
                }
            }
        }

        using var lines = new JsonLines(surroundings);
        var (interactions, relationships) = book.Write(lines, drops: plan.Sellers.Count == 0 && columns.IsBetweenTwo);
        Note(tally.Text(interactions, relationships));
        return tally.Refused == 0 ? ExitCode.Answered : ExitCode.Refused;

        bool TryAdd(ExportRow row)
        {
            tally.Rows++;
            try
            {
                columns.Check(row);
                cells.Next(row.Number, row.Cells);
                if (!columns.Has(ImportField.Id) && !seen.Add(string.Join('\0', row.Cells)))
                {
                    tally.Passed("given twice");
                    return true;
                }

                long passed = tally.PassedOver;
                var facts = reader.Read().ToArray();
                if (facts.Length == 0 && tally.PassedOver == passed)
                {
                    tally.Passed("among the same side");
                }

                foreach (var fact in facts)
                {
                    book.Add(fact);
                }

                return true;
            }
#pragma warning disable CA1031 // Whatever is wrong with one row, the others are imported.
            catch (Exception wrong)
#pragma warning restore CA1031
            {
                string why = wrong is RowException ? wrong.Message : $"cannot be imported: {wrong.Message}";
                surroundings.Tell(string.Create(CultureInfo.InvariantCulture, $"row {row.Number}: {why}"));
                return false;
            }
        }

        void Note(string what) => surroundings.Tell($"cadence: {what}");
    }
}
