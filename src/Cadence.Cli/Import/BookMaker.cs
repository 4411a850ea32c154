using System.Text.Json;

namespace Cadence.Cli;

/// <summary>Makes a book from rows in any order: relationships sorted by account and name, histories by time.</summary>
/// <param name="zone">The buyers' zone if a row names none; null to leave it open.</param>
/// <param name="tally">Counts what was inferred.</param>
internal sealed class BookMaker(string? zone, Tally tally)
{
    private readonly Dictionary<string, Dictionary<(string, int), Fact>> relationships = new(StringComparer.Ordinal);

    /// <exception cref="RowException">An earlier row says something else under this id.</exception>
    public void Add(Fact fact)
    {
        if (!relationships.TryGetValue(fact.Who.Relationship, out var facts))
        {
            relationships.Add(fact.Who.Relationship, facts = []);
        }

        var key = (fact.Interaction.Id, fact.Interaction.Revision);
        if (!facts.TryAdd(key, fact) && !facts[key].Interaction.Equals(fact.Interaction))
        {
            throw new RowException(
                "id",
                string.Create(
                    CultureInfo.InvariantCulture,
                    $"'{Safe.Short(fact.Interaction.Id)}' stands in row {facts[key].Row} already, and there it says something else"
                )
            );
        }
    }

    /// <summary>Writes the book.</summary>
    /// <param name="lines">The lines to write to.</param>
    /// <param name="drops">Whether to leave out relationships without a touch.</param>
    /// <returns>The number of interactions and relationships in the book.</returns>
    public (long Interactions, long Relationships) Write(JsonLines lines, bool drops)
    {
        var book = relationships
            .Where(one => !drops || one.Value.Values.Any(fact => fact.Interaction is Touch))
            .Select(one => (Name: one.Key, Facts: Threaded(one.Value.Values)))
            .Select(one => (one.Name, one.Facts, Account: Latest(one.Facts, fact => fact.Who.Account)))
            .OrderBy(one => one.Account, StringComparer.Ordinal)
            .ThenBy(one => one.Name, StringComparer.Ordinal);
        var (interactions, count) = (0L, 0L);
        foreach (var (name, facts, account) in book)
        {
            lines.Write(writer => Write(writer, name, account, facts));
            interactions += facts.Length;
            count++;
        }

        lines.Flush();
        return (interactions, count);
    }

    private void Write(Utf8JsonWriter writer, string name, string? account, Fact[] facts)
    {
        writer.WriteStartObject();
        writer.WriteString("relationship", name);
        writer.TextIfAny("zone", Latest(facts, fact => fact.Who.Zone) ?? zone);
        writer.TextIfAny("account", account);
        writer.WriteStartArray("history");
        foreach (var fact in facts)
        {
            writer.WriteStartObject();
            InteractionWriter.WriteFields(writer, fact.Interaction);
            if (fact.Inferred.Count > 0)
            {
                writer.WriteStartArray("inferred");
                foreach (var field in fact.Inferred)
                {
                    tally.Inferred(field);
                    writer.WriteStringValue(Names<ImportField>.Of(field));
                }

                writer.WriteEndArray();
            }

            writer.WriteEndObject();
        }

        writer.WriteEndArray();
        writer.WriteEndObject();
    }

    private static string? Latest(Fact[] facts, Func<Fact, string?> said) =>
        facts.Select(said).LastOrDefault(text => text is not null);

    /// <summary>Orders the facts, and links each answer in a thread to the latest that the other side said there.</summary>
    private static Fact[] Threaded(IEnumerable<Fact> facts)
    {
        var said = new Dictionary<(string, Party), string>();
        Fact[] ordered = [.. facts.OrderBy(fact => fact.Interaction, Comparer<Interaction>.Create(Order))];
        string? declined = null;
        for (int i = 0; i < ordered.Length; i++)
        {
            (ordered[i], declined) = Acknowledging(ordered[i], declined);
            if (ordered[i] is { Thread: { } thread, Interaction: var interaction })
            {
                var other = interaction.By == Party.Seller ? Party.Buyer : Party.Seller;
                ordered[i] = said.TryGetValue((thread, other), out string? id) ? Answering(ordered[i], id) : ordered[i];
                said[(thread, interaction.By)] = interaction.Id;
            }
        }

        return ordered;
    }

    // A touch after a no is taken to acknowledge it, unless the row says what it asked.
    private static (Fact Fact, string? Declined) Acknowledging(Fact fact, string? declined) =>
        fact.Interaction switch
        {
            Decline decline => (fact, decline.Id),
            Touch { InReplyTo: null } touch when declined is not null && fact.Inferred.Contains(ImportField.Ask) => (
                Inferring(fact, touch with { Ask = Ask.Nothing, InReplyTo = declined }),
                null
            ),
            Touch => (fact, null),
            _ => (fact, declined),
        };

    private static int Order(Interaction left, Interaction right)
    {
        int order = left.At.CompareTo(right.At);
        order = order != 0 ? order : left.By.CompareTo(right.By);
        order = order != 0 ? order : string.CompareOrdinal(left.Id, right.Id);
        return order != 0 ? order : left.Revision.CompareTo(right.Revision);
    }

    private static Fact Answering(Fact fact, string id) =>
        fact.Interaction switch
        {
            Touch { InReplyTo: null } touch => Inferring(fact, touch with { InReplyTo = id }),
            Reply { InReplyTo: null } reply => Inferring(fact, reply with { InReplyTo = id }),
            Inquiry { InReplyTo: null } inquiry => Inferring(fact, inquiry with { InReplyTo = id }),
            _ => fact,
        };

    private static Fact Inferring(Fact fact, Interaction interaction) =>
        fact with
        {
            Interaction = interaction,
            Inferred = [.. fact.Inferred, ImportField.InReplyTo],
        };
}
