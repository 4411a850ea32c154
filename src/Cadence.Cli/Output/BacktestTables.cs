using Spectre.Console;

namespace Cadence.Cli;

/// <summary>Shows a backtest to a person: first what it cannot show, then what it does.</summary>
internal static class BacktestTables
{
    private static readonly Verdict[] Verdicts = Enum.GetValues<Verdict>();
    private static readonly TimeBand[] Bands = Enum.GetValues<TimeBand>();

    public static void Show(Screen screen, TrialResult result)
    {
        screen.Show(Screen.Cell(Caution.AtLength, Color.Yellow));
        Show(screen, result.First, result.Trial.Settings.Policy, result.Trial);
        if (result is { Comparison: { } both, Trial.Against: { } against })
        {
            Show(screen, both.Second, against, result.Trial);
            ComparisonTables.Show(screen, both, result.Trial.Settings.Policy, against);
        }
    }

    private static void Show(Screen screen, BacktestTally tally, Policy policy, PolicyTrial trial)
    {
        screen.Show(
            Screen.Cell(
                $"{Wording.Number(tally.Touches)} touches in {Wording.Number(tally.Relationships)} relationships, tried by the "
                    + $"policy {policy}; what followed is what came within {Wording.Length(trial.Settings.Horizon)}."
            )
        );
        screen.Show(ByVerdict(tally));
        screen.Show(BySilence(tally));
        if (tally.Count(Verdict.TooSoon) > 0)
        {
            screen.Show(ByWait(tally));
        }

        screen.Show(Owed(tally));
        screen.Show(Screen.Cell($"{Wording.Number(tally.OwedAndNeverMade)} touches were owed and never made."));
    }

    private static Table ByVerdict(BacktestTally tally)
    {
        var table = Titled(
            "What the policy would have said, and what followed (each touch once, by the gravest of it)",
            "Just before",
            "Touches",
            "Not yet known",
            "Heard from",
            "Said no",
            "Opted out",
            "Nothing"
        );
        foreach (var verdict in Verdicts)
        {
            table.AddRow(
                Row(
                    Wording.Said(verdict),
                    Wording.Number(tally.Count(verdict)),
                    Wording.Number(tally.Censored(verdict)),
                    Wording.Rate(tally.Rate(Followed.Heard, verdict)),
                    Wording.Rate(tally.Rate(Followed.Declined, verdict)),
                    Wording.Rate(tally.Rate(Followed.OptedOut, verdict)),
                    Wording.Rate(tally.Rate(Followed.Nothing, verdict))
                )
            );
        }

        return table;
    }

    private static Table BySilence(BacktestTally tally)
    {
        var table = Titled(
            "Heard from, by how long the buyer had been silent (rates with 95 % intervals)",
            "Silent for",
            "Allowed",
            "Rate",
            "Held back",
            "Rate",
            "Difference, in points"
        );
        foreach (var band in Bands)
        {
            var (allowed, held) = (
                tally.Rate(Followed.Heard, Verdict.Allowed, band),
                tally.HeldBackRate(Followed.Heard, band)
            );
            table.AddRow(
                Row(
                    band == TimeBand.Unbounded ? "never heard from" : Wording.Band(band),
                    Wording.Number(allowed.Of),
                    Wording.Rate(allowed),
                    Wording.Number(held.Of),
                    Wording.Rate(held),
                    Wording.Points(tally.Difference(Followed.Heard, band))
                )
            );
        }

        var (all, back) = (tally.Rate(Followed.Heard, Verdict.Allowed), tally.HeldBackRate(Followed.Heard));
        table.AddRow(
            Row(
                "all; the difference within bands, pooled",
                Wording.Number(all.Of),
                Wording.Rate(all),
                Wording.Number(back.Of),
                Wording.Rate(back),
                Wording.Points(tally.Difference(Followed.Heard))
            )
        );
        return table;
    }

    private static Table ByWait(BacktestTally tally)
    {
        var table = Titled("Too soon, by how much", "By", "Touches", "Heard from");
        foreach (var band in Bands)
        {
            table.AddRow(
                Row(
                    band == TimeBand.Unbounded ? "no date would have ended it" : Wording.Band(band),
                    Wording.Number(tally.TooSoon(band)),
                    Wording.Rate(tally.TooSoonRate(Followed.Heard, band))
                )
            );
        }

        return table;
    }

    private static Table Owed(BacktestTally tally)
    {
        var table = Titled("What was owed", "Duty", "In time", "Late", "Never", "Lifted", "Not yet due");
        foreach (var duty in Enum.GetValues<Duty>())
        {
            table.AddRow(
                Row([
                    Names<Duty>.Of(duty).ToString(),
                    .. Enum.GetValues<DutyFate>().Select(fate => Wording.Number(tally.Count(duty, fate))),
                ])
            );
        }

        return table;
    }

    public static Table Titled(string title, params string[] columns)
    {
        var table = Screen.Table(columns);
        table.Title = new(title, new(decoration: Decoration.Bold));
        return table;
    }

    public static Text[] Row(params string[] cells) => Array.ConvertAll(cells, cell => Screen.Cell(cell));
}
