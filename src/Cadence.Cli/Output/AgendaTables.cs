using Spectre.Console;

namespace Cadence.Cli;

/// <summary>An agenda for a person: what there is to do, and how much there is to let be.</summary>
internal static class AgendaTables
{
    private const int ShownOfTheRest = 10;

    public static void Show(
        Screen screen,
        Agenda agenda,
        DateTimeZone zone,
        IReadOnlyDictionary<string, DateTimeZone> zones
    )
    {
        screen.Show(
            Screen.Cell($"Agenda as of {Wording.Time(agenda.At, zone)} ({zone.Id}), by the policy {agenda.Policy}.")
        );
        Show(screen, zones, "Owed, the first due first", agenda.Respond, agenda.Respond.Count);
        Show(
            screen,
            zones,
            "Worth reaching, the most worthwhile first",
            agenda.Reach.Select(choice => choice.Decision),
            agenda.Reach.Count
        );
        Show(screen, zones, "To step back from, and to say so", agenda.Suspend, agenda.Suspend.Count);
        Show(screen, zones, "To leave", agenda.Leave, agenda.Leave.Count);
        Show(screen, zones, "To leave alone, the first to come back first", agenda.Wait, agenda.Wait.Count);
        screen.Show(Screen.Cell(Counts(agenda)));
    }

    private static void Show(
        Screen screen,
        IReadOnlyDictionary<string, DateTimeZone> zones,
        string title,
        IEnumerable<Decision> decisions,
        int count
    )
    {
        if (count == 0)
        {
            return;
        }

        var table = Screen.Table("Relationship", "Next", "When, in their time", "On", "Why");
        table.Title = new(
            $"{title} ({count.ToString(CultureInfo.InvariantCulture)})",
            new(decoration: Decoration.Bold)
        );
        int most = decisions is IReadOnlyList<Decision.Wait> ? ShownOfTheRest : count;
        foreach (var decision in decisions.Take(most))
        {
            table.AddRow(
                Screen.Cell(decision.Relationship),
                Wording.Next(decision),
                Screen.Cell(Wording.When(decision, zones[decision.Relationship])),
                Screen.Cell(Wording.On(decision)),
                Screen.Cell(Wording.Why(decision))
            );
        }

        if (count > most)
        {
            table.Caption = new(
                $"… and {(count - most).ToString(CultureInfo.InvariantCulture)} more: 'cadence decide' shows them all"
            );
        }

        screen.Show(table);
    }

    private static string Counts(Agenda agenda) =>
        string.Create(
            CultureInfo.InvariantCulture,
            $"{agenda.Respond.Count} owed, {agenda.Reach.Count} worth reaching, {agenda.Deferred} more had the day more hours, "
                + $"{agenda.Suspend.Count} to step back from, {agenda.Leave.Count} to leave, {agenda.Wait.Count} left alone."
        );
}
