using System.CommandLine;

namespace Cadence.Cli;

/// <summary><c>cadence backtest</c>: a policy, or two, tried on the past.</summary>
internal sealed class BacktestVerb : Verb
{
    private readonly Option<string?> against = new("--against")
    {
        Description = "A file with a second policy, to be tried on the same touches.",
        HelpName = "FILE",
    };

    private readonly Option<string?> since = new("--since")
    {
        Description =
            "Try only the touches from an instant on, such as 2026-01-01T00:00:00Z; the earlier ones are known.",
        HelpName = "INSTANT",
    };

    public BacktestVerb()
        : base(
            "backtest",
            "A policy tried on the past: what it would have said just before each touch, what followed each, and what was "
                + "owed and never done. The past is known up to --now, or the latest instant that a line names. This is "
                + "observational: it cannot show what would have followed a touch that was not made."
        )
    {
        Command.Add(against);
        Command.Add(since);
    }

    public override string Example => "cadence backtest book.ndjson --now 2026-05-01T08:00:00Z --horizon P14D";

    protected override void Answer(ParseResult parsed, Book book, Settings settings, Surroundings surroundings)
    {
        var trial = new PolicyTrial(
            settings,
            parsed.GetValue(against) is { } file ? CommonOptions.PolicyOf("--against", file) : null,
            parsed.GetValue(since) is { } text ? CommonOptions.InstantOf("--since", text) : null
        );
        var result = trial.Of(book);
        if (settings.IsTable)
        {
            using var screen = new Screen(surroundings);
            BacktestTables.Show(screen, result);
        }
        else
        {
            using var lines = new JsonLines(surroundings);
            BacktestLines.Write(lines, result);
        }
    }
}
