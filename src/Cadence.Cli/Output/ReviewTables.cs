using NodaTime.Text;
using Spectre.Console;

namespace Cadence.Cli;

/// <summary>Shows a book's reviews to a person: the most frequent findings, the worst months, and what was done well.</summary>
internal static class ReviewTables
{
    private const int ShownMonths = 12;
    private static readonly YearMonthPattern Month = YearMonthPattern.CreateWithInvariantCulture("MMMM uuuu");

    public static void Show(Screen screen, ReviewSummary summary, Settings settings)
    {
        screen.Show(
            Screen.Cell(
                string.Create(
                    CultureInfo.InvariantCulture,
                    $"{summary.Findings:N0} findings in {summary.Relationships:N0} relationships and {summary.Touches:N0} touches, by the policy {settings.Policy}."
                )
            )
        );
        if (summary.Findings > 0)
        {
            ShowKinds(screen, summary);
            ShowMonths(screen, summary);
        }

        string praise = string.Join(
            ", ",
            Enum.GetValues<PraiseKind>()
                .Where(kind => summary.Count(kind) > 0)
                .Select(kind => $"{Wording.Praised(kind)} {Wording.Number(summary.Count(kind))}")
        );
        screen.Show(Screen.Cell(praise.Length > 0 ? $"Well done: {praise}." : "Well done: nothing that was owed."));
    }

    private static void ShowKinds(Screen screen, ReviewSummary summary)
    {
        var table = Screen.Table("What was found", "How often", "In the contract");
        foreach (var found in summary.ByKind)
        {
            table.AddRow(
                Screen.Cell(Wording.Found(found.Kind)),
                Screen.Cell(Wording.Number(found.Count)),
                Screen.Cell(Names<FindingKind>.Of(found.Kind).ToString())
            );
        }

        screen.Show(table);
    }

    private static void ShowMonths(Screen screen, ReviewSummary summary)
    {
        var table = Screen.Table("Month, the worst first", "Found", "Most of it");
        foreach (var month in summary.ByMonth.Take(ShownMonths))
        {
            var most = summary
                .ByKind.Select(kind => (kind.Kind, Count: summary.Count(kind.Kind, month.Month)))
                .Where(kind => kind.Count > 0)
                .OrderByDescending(kind => kind.Count)
                .ThenBy(kind => kind.Kind)
                .Take(3)
                .Select(kind => $"{Wording.Found(kind.Kind)} {Wording.Number(kind.Count)}");
            table.AddRow(
                Screen.Cell(Month.Format(month.Month)),
                Screen.Cell(Wording.Number(month.Count)),
                Screen.Cell(string.Join(", ", most))
            );
        }

        if (summary.ByMonth.Count > ShownMonths)
        {
            table.Caption = new(
                $"… and {Wording.Number(summary.ByMonth.Count - ShownMonths)} more: '--format json' has them all"
            );
        }

        screen.Show(table);
    }
}
