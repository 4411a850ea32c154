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
        int most = parsed.GetValue(capacity) is { } number ? CapacityOf(number) : int.MaxValue;
        if (settings.IsTable)
        {
            var agenda = Of(() => new AgendaRows());
            using var screen = new Screen(surroundings);
            AgendaTables.Show(screen, settings, agenda);
        }
        else
        {
            using var shelf = new AgendaShelf(settings.Horizon);
            new AgendaLines(surroundings, book.Crew, settings, shelf).Write(Of(shelf.Begin), most);
        }

        Agenda<T> Of<T>(Func<Keeper<T>> begin) => new BookItems<T>(book, settings, begin).DrawUp(most);
    }

    private static int CapacityOf(string number) =>
        int.TryParse(number, NumberStyles.None, CultureInfo.InvariantCulture, out int most)
            ? most
            : throw new UsageException($"--capacity: '{number}' is not a whole number from 0 to {int.MaxValue}.");
}
