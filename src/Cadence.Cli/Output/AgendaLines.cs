using System.Text.Json;

namespace Cadence.Cli;

/// <summary>An agenda for programs: a decision a line, in the order of the work, and the counts at the end.</summary>
internal static class AgendaLines
{
    public static void Write(Surroundings surroundings, Crew crew, Settings settings, Agenda agenda, int capacity)
    {
        var horizon = settings.Horizon;
        using var decisions = new ManyJsonLines<Decision>(surroundings);
        using var choices = new ManyJsonLines<Choice>(surroundings);
        decisions.Write(crew, agenda.Respond, WriteDecision);
        choices.Write(crew, agenda.Reach, WriteChoice);
        decisions.Write(crew, agenda.Suspend, WriteDecision);
        decisions.Write(crew, agenda.Leave, WriteDecision);
        decisions.Write(crew, agenda.Wait, WriteDecision);
        using var lines = new JsonLines(surroundings);
        WriteCounts(lines, agenda, capacity);
        lines.Flush();

        void WriteDecision(Utf8JsonWriter writer, Decision decision) => CadenceJson.Write(writer, decision, horizon);

        void WriteChoice(Utf8JsonWriter writer, Choice choice)
        {
            writer.WriteStartObject();
            CadenceJson.WriteFields(writer, choice.Decision, horizon);
            writer.WriteNumber("worth", Math.Round(choice.Worth, 9));
            writer.WriteEndObject();
        }
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
