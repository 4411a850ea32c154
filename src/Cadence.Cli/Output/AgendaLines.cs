using System.Text.Json;

namespace Cadence.Cli;

/// <summary>An agenda for programs: a decision a line, in the order of the work, and the counts at the end.</summary>
internal static class AgendaLines
{
    public static void Write(
        Surroundings surroundings,
        Crew crew,
        Settings settings,
        Agenda<AgendaLine> agenda,
        int capacity
    )
    {
        using var many = new ManyJsonLines<AgendaLine, AgendaLine>(surroundings);
        foreach (
            var some in (IReadOnlyList<AgendaLine>[])
                [agenda.Respond, agenda.Reach, agenda.Suspend, agenda.Leave, agenda.Wait]
        )
        {
            many.Write(crew, some, line => line, (writer, line, _) => line.WriteTo(writer, settings.Horizon));
        }

        using var lines = new JsonLines(surroundings);
        WriteCounts(lines, settings, agenda, capacity);
        lines.Flush();
    }

    private static void WriteCounts(JsonLines lines, Settings settings, Agenda<AgendaLine> agenda, int capacity) =>
        lines.Write(writer =>
        {
            writer.WriteStartObject();
            writer.WriteStartObject("agenda");
            writer.WriteString("at", NodaTime.Text.InstantPattern.ExtendedIso.Format(settings.Now));
            writer.WriteString("policy", settings.Policy.Name);
            if (capacity < int.MaxValue)
            {
                writer.WriteNumber("capacity", capacity);
            }

            writer.WriteNumber("respond", agenda.Respond.Count);
            writer.WriteNumber("reach", agenda.Reach.Count);
            writer.WriteNumber("deferred", agenda.Deferred);
            writer.WriteNumber("suspend", agenda.Suspend.Count);
            writer.WriteNumber("leave", agenda.Leave.Count);
            writer.WriteNumber("wait", agenda.Wait.Count);
            writer.WriteEndObject();
            writer.WriteEndObject();
        });
}
