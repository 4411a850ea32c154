using System.Globalization;

namespace Cadence;

/// <summary>Gives interactions that have not happened an id and an instant.</summary>
internal static class Planned
{
    private const string Prefix = "planned-";
    private const string First = Prefix + "1";

    // Many a CRM stores whole seconds.
    private static readonly Duration Gap = Duration.FromSeconds(1);

    /// <summary>
    /// Returns the instant at which what is done now is recorded: now, or, if the buyer acted at that very instant, a second later.
    /// Of what happened at one instant the seller's comes first, and what is done now is done in the knowledge of what the buyer did.
    /// </summary>
    /// <param name="relationship">What is known now.</param>
    /// <param name="now">The instant.</param>
    public static Instant At(Relationship relationship, Instant now)
    {
        var history = relationship.History;
        bool hasActed = history.Count > 0 && history[history.Count - 1] is { By: Party.Buyer } last && last.At == now;
        return hasActed ? now.Later(Gap) : now;
    }

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
