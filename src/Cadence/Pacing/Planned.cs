using System.Globalization;

namespace Cadence;

/// <summary>Names for interactions that have not happened.</summary>
internal static class Planned
{
    private static readonly string[] First = NamesOf(1);

    /// <summary>An id that the relationship does not know, nor with <c>.2</c> after it, as a second interaction would be called.</summary>
    public static string Id(Relationship relationship)
    {
        for (int n = 1; ; n++)
        {
            string[] names = n == 1 ? First : NamesOf(n);
            if (!Knows(relationship.History, names))
            {
                return names[0];
            }
        }
    }

    private static bool Knows(History history, string[] names)
    {
        for (int i = 0; i < history.Count; i++)
        {
            if (Array.IndexOf(names, history[i].Id) >= 0)
            {
                return true;
            }
        }

        return false;
    }

    private static string[] NamesOf(int n)
    {
        string id = "planned-" + n.ToString(CultureInfo.InvariantCulture);
        return [id, id + ".2"];
    }
}
