namespace Cadence.Cli;

/// <summary>
/// Works out who is the buyer in a row. If the row names only a sender and a recipient, the sellers' addresses decide.
/// </summary>
/// <param name="columns">The columns.</param>
/// <param name="sellers">The sellers' addresses, or domains such as <c>@example.com</c>; none: each side sells in turn.</param>
internal sealed class Sides(Columns columns, IReadOnlyList<string> sellers)
{
    private static readonly char[] Between = [';', ','];
    private readonly HashSet<string> people = new(sellers.Select(Address), StringComparer.Ordinal);

    /// <summary>Returns whether nobody says who sells, so that each of the two is the other's buyer.</summary>
    public bool AreBoth(Cells row) => people.Count == 0 && IsBetweenTwo(row);

    /// <summary>Returns whether the seller wrote or the buyer; null if the row does not tell.</summary>
    public Meaning? DirectionOf(Cells row) =>
        people.Count == 0 || row.Text(ImportField.From) is not { } from ? null
        : IsSeller(Address(from)) ? Meaning.Out
        : Meaning.In;

    /// <summary>Returns the relationships that a row is about.</summary>
    public IEnumerable<Who> Of(Cells row, Meaning direction)
    {
        if (!IsBetweenTwo(row))
        {
            string named = row.Required(ImportField.Relationship);
            return named
                .Split(';', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries)
                .Distinct(StringComparer.Ordinal)
                .Select(one => Who(row, one));
        }

        return (direction == Meaning.Out ? Recipients(row) : [Sender(row)])
            .Where(one => !IsSeller(one))
            .Select(one => Who(row, one));
    }

    /// <summary>Returns both relationships of the sender with each recipient, and whether the message is a touch in it.</summary>
    public static IEnumerable<(Who Who, bool IsTouch)> Both(Cells row)
    {
        string sender = Sender(row);
        foreach (
            string recipient in Recipients(row).Where(one => !string.Equals(one, sender, StringComparison.Ordinal))
        )
        {
            yield return (Who(row, $"{sender}>{recipient}"), true);
            yield return (Who(row, $"{recipient}>{sender}"), false);
        }
    }

    private bool IsBetweenTwo(Cells row) =>
        columns.Has(ImportField.From) && columns.Has(ImportField.To) && row.Text(ImportField.Relationship) is null;

    private static Who Who(Cells row, string relationship)
    {
        string? zone = row.Text(ImportField.Zone);
        return zone is null || DateTimeZoneProviders.Tzdb.GetZoneOrNull(zone) is not null
            ? new(relationship, row.Text(ImportField.Account), zone)
            : throw RowException.Not("zone", zone, "a time zone of IANA such as Europe/Berlin");
    }

    private static string Sender(Cells row) => Address(row.Required(ImportField.From));

    private static IEnumerable<string> Recipients(Cells row) =>
        row.Required(ImportField.To)
            .Split(Between, StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries)
            .Select(Address)
            .Where(address => address.Length > 0)
            .Distinct(StringComparer.Ordinal);

    private bool IsSeller(string address) =>
        people.Contains(address) || (address.LastIndexOf('@') is >= 0 and var at && people.Contains(address[at..]));

    // "Name <address>" and "address" are the same person.
    private static string Address(string text)
    {
        int open = text.LastIndexOf('<');
        int close = text.LastIndexOf('>');
        return (open >= 0 && close > open ? text[(open + 1)..close] : text).Trim().ToLowerInvariant();
    }
}
