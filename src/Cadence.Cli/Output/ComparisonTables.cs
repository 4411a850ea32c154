using Spectre.Console;

namespace Cadence.Cli;

/// <summary>
/// Shows two policies on the same touches: how often they give which verdict, and what followed if only one lets a touch pass.
/// </summary>
internal static class ComparisonTables
{
    public static void Show(Screen screen, BacktestComparison both, Policy first, Policy second)
    {
        screen.Show(Screen.Cell($"Side by side, touch by touch: A is {first}, B is {second}."));
        var verdicts = Enum.GetValues<Verdict>();
        var pairs = BacktestTables.Titled(
            "Touches",
            ["A says, B says", .. verdicts.Select(verdict => Wording.Said(verdict))]
        );
        foreach (var one in verdicts)
        {
            pairs.AddRow(
                BacktestTables.Row([
                    Wording.Said(one),
                    .. verdicts.Select(other => Wording.Number(both.Count(one, other))),
                ])
            );
        }

        screen.Show(pairs);
        var differing = BacktestTables.Titled(
            "Where they differ (passing: allowed, or a duty)",
            "",
            "Known",
            "Heard from",
            "Said no",
            "Opted out"
        );
        differing.AddRow(Row("only A lets pass", both.OnlyFirstPasses));
        differing.AddRow(Row("only B lets pass", both.OnlySecondPasses));
        screen.Show(differing);
    }

    private static Text[] Row(string who, Func<Followed, TimeBand?, Share> passes) =>
        BacktestTables.Row(
            who,
            Wording.Number(passes(Followed.Heard, null).Of),
            Wording.Rate(passes(Followed.Heard, null)),
            Wording.Rate(passes(Followed.Declined, null)),
            Wording.Rate(passes(Followed.OptedOut, null))
        );
}
