using System.Text.Json;

namespace Cadence.Cli;

/// <summary>An agenda for programs: a decision a line, in the order of the work, and the counts at the end.</summary>
internal static class AgendaLines
{
    public static void Write(Surroundings surroundings, Crew crew, Settings settings, Agenda agenda, int capacity)
    {
        var horizon = settings.Horizon;
        using var decisions = new ManyJsonLines<Decision, StoredDecision>(surroundings);
        using var choices = new ManyJsonLines<Choice, Choice>(surroundings);
        Write(agenda.Respond);
        choices.Write(crew, agenda.Reach, choice => choice, WriteChoice);
        Write(agenda.Suspend);
        Write(agenda.Leave);
        Write(agenda.Wait);
        using var lines = new JsonLines(surroundings);
        WriteCounts(lines, agenda, capacity);
        lines.Flush();

        void Write(IReadOnlyList<Decision> some) =>
            decisions.Write(
                crew,
                some,
                decision => StoredDecision.Of(decision, horizon),
                static (writer, decision, _) => CadenceJson.Write(writer, decision)
            );

        void WriteChoice(Utf8JsonWriter writer, Choice choice, Choice _)
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
