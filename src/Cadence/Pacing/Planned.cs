using System.Globalization;

namespace Cadence;

/// <summary>Names for interactions that have not happened.</summary>
internal static class Planned
{
    private const string Prefix = "planned-";

    /// <summary>
    /// An id that the relationship does not know, not even as one that was taken back, nor with <c>.2</c> after it, as a second
    /// interaction would be called.
    /// </summary>
    public static string Id(Relationship relationship)
    {
        var taken = new HashSet<string>(
            relationship
                .History.Revisions.Select(known => known.Id)
                .Where(known => known.StartsWith(Prefix, StringComparison.Ordinal)),
            StringComparer.Ordinal
        );
        for (int n = 1; ; n++)
        {
            string id = Prefix + n.ToString(CultureInfo.InvariantCulture);
            if (!taken.Contains(id) && !taken.Contains(id + ".2"))
            {
                return id;
            }
        }
    }
}
