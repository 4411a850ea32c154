using Spectre.Console;

namespace Cadence.Cli;

/// <summary>Shows an agenda to a person: what to do, and how much to leave alone.</summary>
internal static class AgendaTables
{
    private const int ShownOfTheRest = 10;

    public static void Show(Screen screen, Settings settings, Agenda<AgendaRow> agenda)
    {
        screen.Show(
            Screen.Cell(
                $"Agenda as of {Wording.Time(settings.Now, settings.Zone)} ({settings.Zone.Id}), by the policy {settings.Policy}."
            )
        );
        Show(screen, "Owed, the first due first", agenda.Respond);
        Show(screen, "Worth reaching, the most worthwhile first", agenda.Reach);
        Show(screen, "To step back from, and to say so", agenda.Suspend);
        Show(screen, "To leave", agenda.Leave);
        Show(screen, "To leave alone, the first to come back first", agenda.Wait, ShownOfTheRest);
        screen.Show(Screen.Cell(Counts(agenda)));
    }

    private static void Show(Screen screen, string title, IReadOnlyList<AgendaRow> rows, int most = int.MaxValue)
    {
        if (rows.Count == 0)
        {
            return;
        }

        var table = Screen.Table("Relationship", "Next", "When, in their time", "On", "Why");
        table.Title = new(
            $"{title} ({rows.Count.ToString(CultureInfo.InvariantCulture)})",
            new(decoration: Decoration.Bold)
        );
        foreach (var (decision, zone) in rows.Take(most))
        {
            table.AddRow(
                Screen.Cell(decision.Relationship),
                Wording.Next(decision),
                Screen.Cell(Wording.When(decision, zone)),
                Screen.Cell(Wording.On(decision)),
                Screen.Cell(Wording.Why(decision))
            );
        }

        if (rows.Count > most)
        {
            table.Caption = new(
                $"… and {(rows.Count - most).ToString(CultureInfo.InvariantCulture)} more: 'cadence decide' shows them all"
            );
        }

        screen.Show(table);
    }

    private static string Counts(Agenda<AgendaRow> agenda) =>
        string.Create(
            CultureInfo.InvariantCulture,
            $"{agenda.Respond.Count} owed, {agenda.Reach.Count} worth reaching, {agenda.Deferred} more had the day more hours, "
                + $"{agenda.Suspend.Count} to step back from, {agenda.Leave.Count} to leave, {agenda.Wait.Count} left alone."
        );
}
