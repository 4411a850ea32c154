namespace Cadence.Cli;

/// <summary>An agenda for programs: a decision a line, in the order of the work, and the counts at the end.</summary>
internal static class AgendaLines
{
    public static void Write(JsonLines lines, Agenda agenda, int capacity, Duration horizon)
    {
        foreach (var decision in agenda.Respond)
        {
            lines.Write(writer => CadenceJson.Write(writer, decision, horizon));
        }

        foreach (var choice in agenda.Reach)
        {
            lines.Write(writer =>
            {
                writer.WriteStartObject();
                CadenceJson.WriteFields(writer, choice.Decision, horizon);
                writer.WriteNumber("worth", Math.Round(choice.Worth, 9));
                writer.WriteEndObject();
            });
        }

        foreach (var decision in agenda.Suspend.Concat<Decision>(agenda.Leave).Concat(agenda.Wait))
        {
            lines.Write(writer => CadenceJson.Write(writer, decision, horizon));
        }

        WriteCounts(lines, agenda, capacity);
        lines.Flush();
    }

    private static void WriteCounts(JsonLines lines, Agenda agenda, int capacity) =>
        lines.Write(writer =>
        {
            writer.WriteStartObject();
            writer.WriteStartObject("agenda");
            writer.WriteString("at", NodaTime.Text.InstantPattern.ExtendedIso.Format(agenda.At));
            writer.WriteString("policy", agenda.Policy.Name);
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
