using System.CommandLine;

namespace Cadence.Cli;

/// <summary><c>cadence agenda</c>: a day's work over the whole book.</summary>
internal sealed class AgendaVerb : Verb
{
    private readonly Option<string?> capacity = new("--capacity")
    {
        Description = "How much can be done today, duties included; unless given, all that is worth doing.",
        HelpName = "N",
    };

    public AgendaVerb()
        : base(
            "agenda",
            "Today's work over the whole book, as of one instant: what is owed, whom it is most worth reaching, whom to step "
                + "back from, and who is left alone until when."
        ) => Command.Add(capacity);

    public override string Example => "cadence agenda book.ndjson --now 2026-05-01T08:00:00Z --capacity 8";

    protected override void Answer(ParseResult parsed, Book book, Settings settings, Surroundings surroundings)
    {
        var zones = new Dictionary<string, DateTimeZone>(StringComparer.Ordinal);
        int most = parsed.GetValue(capacity) is { } number ? CapacityOf(number) : int.MaxValue;
        var agenda = Agenda.For(Once(book, zones), settings.Policy, settings.Now, most, settings.Prior);
        if (settings.IsTable)
        {
            using var screen = new Screen(surroundings);
            AgendaTables.Show(screen, agenda, settings.Zone, zones);
        }
        else
        {
            AgendaLines.Write(surroundings, book.Crew, settings, agenda, most);
        }
    }

    private static int CapacityOf(string number) =>
        int.TryParse(number, NumberStyles.None, CultureInfo.InvariantCulture, out int most)
            ? most
            : throw new UsageException($"--capacity: '{number}' is not a whole number from 0 to {int.MaxValue}.");

    /// <summary>The relationships of the book; one that stands on a second line is refused there.</summary>
    private static IEnumerable<Relationship> Once(Book book, Dictionary<string, DateTimeZone> zones)
    {
        foreach (var entry in book.Entries())
        {
            var relationship = entry.Relationship;
            if (zones.TryAdd(relationship.Id, relationship.Zone))
            {
                yield return relationship;
            }
            else
            {
                book.Refuse(entry.Number, $"relationship: '{relationship.Id}' stands on an earlier line already");
            }
        }
    }
}
