namespace Cadence.Cli;

/// <summary>Who of a row is the buyer. Where it names a sender and a recipient alone, the sellers' addresses tell.</summary>
/// <param name="columns">The columns.</param>
/// <param name="sellers">Addresses of sellers, or their domains, as <c>@example.com</c>; none: everybody is one in turn.</param>
internal sealed class Sides(Columns columns, IReadOnlyList<string> sellers)
{
    private static readonly char[] Between = [';', ','];
    private readonly HashSet<string> people = new(sellers.Select(Address), StringComparer.Ordinal);

    /// <summary>Whether nobody says who sells: each of the two is then the other's buyer.</summary>
    public bool AreBoth(Cells row) => people.Count == 0 && IsBetweenTwo(row);

    /// <summary>Whether the seller wrote or the buyer, if the row tells.</summary>
    public Meaning? DirectionOf(Cells row) =>
        people.Count == 0 || row.Text(ImportField.From) is not { } from ? null
        : IsSeller(Address(from)) ? Meaning.Out
        : Meaning.In;

    /// <summary>The relationships that a row speaks of.</summary>
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

    /// <summary>Both relationships of each sender and recipient, and whether it is a touch in it.</summary>
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

    // "Name <address>" and "address" are one.
    private static string Address(string text)
    {
        int open = text.LastIndexOf('<');
        int close = text.LastIndexOf('>');
        return (open >= 0 && close > open ? text[(open + 1)..close] : text).Trim().ToLowerInvariant();
    }
}
