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

    private readonly Option<string?> threads = new("--threads")
    {
        Description = "How many threads try; unless given, as many as there are cores. The answer is the same.",
        HelpName = "N",
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
        Command.Add(threads);
    }

    public override string Example => "cadence backtest book.ndjson --now 2026-05-01T08:00:00Z --horizon P14D";

    protected override void Answer(ParseResult parsed, Book book, Settings settings, Surroundings surroundings)
    {
        var trial = new PolicyTrial(
            settings,
            parsed.GetValue(against) is { } file ? CommonOptions.PolicyOf("--against", file) : null,
            parsed.GetValue(since) is { } text ? CommonOptions.InstantOf("--since", text) : null,
            parsed.GetValue(threads) is { } number ? ThreadsOf(number) : Environment.ProcessorCount
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

    private static int ThreadsOf(string number) =>
        int.TryParse(number, NumberStyles.None, CultureInfo.InvariantCulture, out int count) && count is > 0 and <= 1024
            ? count
            : throw new UsageException($"--threads: '{number}' is not a whole number from 1 to 1024.");
}
