namespace Cadence.Cli;

/// <summary>The relationships of a book that are to be drawn, with their colleagues.</summary>
internal sealed class Album
{
    private readonly Settings settings;
    private readonly string? only;
    private readonly Dictionary<string, List<Entry>> accounts = new(StringComparer.Ordinal);
    private readonly List<Entry> entries = [];

    private Album(Settings settings, string? only) => (this.settings, this.only) = (settings, only);

    /// <summary>The relationships that were asked for, in the order of the book.</summary>
    public IReadOnlyList<Entry> Entries => entries;

    /// <summary>Reads a book; if a relationship stands on a second line, that line is refused.</summary>
    /// <param name="book">The book.</param>
    /// <param name="settings">How to read it.</param>
    /// <param name="only">The id of the only relationship to draw; null to draw all.</param>
    public static Album Of(Book book, Settings settings, string? only)
    {
        var album = new Album(settings, only);
        foreach (var entry in book.EntriesOnce())
        {
            if (entry.Relationship.Account is { } account)
            {
                if (!album.accounts.TryGetValue(account, out var colleagues))
                {
                    album.accounts.Add(account, colleagues = []);
                }

                colleagues.Add(entry);
            }

            if (only is null || string.Equals(entry.Relationship.Id, only, StringComparison.Ordinal))
            {
                album.entries.Add(entry);
            }
        }

        return album;
    }

    /// <summary>
    /// Makes the page: of one relationship, as of the latest instant that its line names; of several, as of one instant, like an
    /// agenda.
    /// </summary>
    public string Page()
    {
        if (entries.Count == 1)
        {
            var asked = entries[0].Line.At;
            var picture = PictureOf(entries[0], ReviewOf(entries[0], asked.Count > 0 ? asked.Max() : settings.Now));
            return Cli.Page.Of(picture.Relationship.Id, page => Section.Write(page, picture, "r1", isOnly: true));
        }

        var reviews = Reviews();
        var agenda = Agenda.For(
            entries.Select(entry => entry.Relationship),
            settings.Policy,
            settings.Now,
            int.MaxValue,
            settings.Prior
        );
        var zones = entries.ToDictionary(
            entry => entry.Relationship.Id,
            entry => entry.Relationship.Zone,
            StringComparer.Ordinal
        );
        var pictures = Drawn(agenda, reviews)
            .Select(entry => PictureOf(entry, reviews[entry.Relationship.Id]))
            .ToArray();
        return Cli.Page.Of("The book", page => BookPage.Write(page, agenda, reviews, pictures, zones, settings.Zone));
    }

    /// <summary>
    /// Returns the relationships to draw, in the order of the book; if there are too many, only the worst and the most pressing.
    /// </summary>
    private IEnumerable<Entry> Drawn(Agenda agenda, Dictionary<string, Review> reviews)
    {
        if (entries.Count <= BookPage.Most)
        {
            return entries;
        }

        var pressing = agenda
            .Respond.Select(one => one.Relationship)
            .Concat(agenda.Reach.Select(one => one.Decision.Relationship))
            .Select((id, place) => (id, place))
            .ToDictionary(pair => pair.id, pair => pair.place, StringComparer.Ordinal);
        var chosen = entries
            .OrderByDescending(entry => reviews[entry.Relationship.Id].Findings.Count)
            .ThenBy(entry => pressing.GetValueOrDefault(entry.Relationship.Id, int.MaxValue))
            .Take(BookPage.Most)
            .ToHashSet();
        return entries.Where(chosen.Contains);
    }

    private Dictionary<string, Review> Reviews()
    {
        var reviews = new Dictionary<string, Review>(StringComparer.Ordinal);
        foreach (var entry in entries.Where(entry => !reviews.ContainsKey(entry.Relationship.Id)))
        {
            foreach (
                var review in Review.OfAccount(
                    ColleaguesOf(entry).Append(entry.Relationship),
                    settings.Policy,
                    settings.Now,
                    settings.Prior
                )
            )
            {
                reviews.Add(review.Relationship, review);
            }
        }

        return reviews;
    }

    private Review ReviewOf(Entry entry, Instant now) =>
        Review
            .OfAccount(ColleaguesOf(entry).Append(entry.Relationship), settings.Policy, now, settings.Prior)
            .Single(review => string.Equals(review.Relationship, entry.Relationship.Id, StringComparison.Ordinal));

    private Picture PictureOf(Entry entry, Review review) =>
        Survey.Of(
            new(entry.Relationship) { Colleagues = [.. ColleaguesOf(entry)], Prior = settings.Prior },
            settings.Policy,
            review
        );

    private IEnumerable<Relationship> ColleaguesOf(Entry entry) =>
        entry.Relationship.Account is { } account
            ? accounts[account].Where(other => other != entry).Select(other => other.Relationship)
            : [];
}
