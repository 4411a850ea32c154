namespace Cadence.Cli;

/// <summary>Writes an agenda for programs: one decision a line, in the order of the work, and the counts at the end.</summary>
internal sealed class AgendaLines(Surroundings surroundings, Crew crew, Settings settings, AgendaShelf shelf)
{
    // The lines that one thread writes at a time, and how many such parts are written ahead of being handed over.
    private const int AtATime = 128;
    private const int Ahead = 8;

    public void Write(Agenda<AgendaLine> agenda, int capacity)
    {
        // Later lists are sorted while earlier ones are written.
        IReadOnlyList<AgendaLine>[] all = [agenda.Respond, agenda.Reach, agenda.Suspend, agenda.Leave, agenda.Wait];
        foreach (var some in crew.InOrder(all, _ => 1, all.Length, PutInOrder))
        {
            var parts = Enumerable.Range(0, (some.Count + AtATime - 1) / AtATime);
            foreach (var part in crew.InOrder(parts, _ => 1, Ahead, part => Write(some, part * AtATime)))
            {
                surroundings.Output.Write(part.Written);
                shelf.TakeBack(part);
            }
        }

        using var lines = new JsonLines(surroundings);
        WriteCounts(lines, agenda, capacity);
        lines.Flush();
    }

    // A list is sorted when it is first read.
    private static IReadOnlyList<AgendaLine> PutInOrder(IReadOnlyList<AgendaLine> some)
    {
        _ = some.Count > 0 ? some[0] : default;
        return some;
    }

    private JsonBuffer Write(IReadOnlyList<AgendaLine> some, int from)
    {
        var part = shelf.Lend();
        for (int i = from; i < Math.Min(from + AtATime, some.Count); i++)
        {
            some[i].WriteTo(part, settings.Horizon);
        }

        return part;
    }

    private void WriteCounts(JsonLines lines, Agenda<AgendaLine> agenda, int capacity) =>
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
