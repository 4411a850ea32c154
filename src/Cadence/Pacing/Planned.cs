using System.Globalization;

namespace Cadence;

/// <summary>Names for interactions that have not happened.</summary>
internal static class Planned
{
    /// <summary>An id that the relationship does not know.</summary>
    public static string Id(Relationship relationship)
    {
        for (int n = 1; ; n++)
        {
            string id = "planned-" + n.ToString(CultureInfo.InvariantCulture);
            if (relationship.History.Find(id) is null)
            {
                return id;
            }
        }
    }
}
