using System.Globalization;

namespace Cadence;

/// <summary>Names for interactions that have not happened.</summary>
internal static class Planned
{
    /// <summary>An id that the relationship does not know, nor with <c>.2</c> after it, as a second interaction would be called.</summary>
    public static string Id(Relationship relationship)
    {
        for (int n = 1; ; n++)
        {
            string id = "planned-" + n.ToString(CultureInfo.InvariantCulture);
            if (relationship.History.Find(id) is null && relationship.History.Find(id + ".2") is null)
            {
                return id;
            }
        }
    }
}
