using System.Globalization;

namespace Cadence;

/// <summary>Creates ids for interactions that have not happened.</summary>
internal static class Planned
{
    private const string Prefix = "planned-";
    private const string First = Prefix + "1";

    /// <summary>
    /// Returns an id that the relationship does not know, not even as a retracted one, nor with <c>.2</c> appended, as for a
    /// second interaction.
    /// </summary>
    public static string Id(Relationship relationship)
    {
        HashSet<string>? taken = null;
        var known = relationship.History.Revisions;
        for (int i = 0; i < known.Count; i++)
        {
            if (known[i].Id.StartsWith(Prefix, StringComparison.Ordinal))
            {
                taken ??= new(StringComparer.Ordinal);
                taken.Add(known[i].Id);
            }
        }

        string id = First;
        for (int n = 2; taken is not null && (taken.Contains(id) || taken.Contains(id + ".2")); n++)
        {
            id = Prefix + n.ToString(CultureInfo.InvariantCulture);
        }

        return id;
    }
}
