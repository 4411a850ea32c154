namespace Cadence;

/// <summary>The canonical order of rules: the buyer's word first, then the library's as they are documented, then others.</summary>
internal static class RuleOrder
{
    private static readonly string[] Documented =
    [
        "optOut",
        "requestedTime",
        "absence",
        "suspension",
        "decline",
        "agreedMeeting",
        "reachable",
        "tempo",
        "proportion",
        "giftFirst",
        "frequencyCap",
        "accountCap",
        "contactHours",
    ];

    /// <summary>The rules in order, each once.</summary>
    public static IEnumerable<Rule> Sorted(IEnumerable<Rule> rules) =>
        rules
            .Distinct()
            .OrderBy(Rank)
            .ThenBy(rule => rule.Key, StringComparer.Ordinal)
            .ThenBy(PolicyName.Of, StringComparer.Ordinal)
            .ThenBy(rule => rule.ToString(), StringComparer.Ordinal);

    private static int Rank(Rule rule)
    {
        int rank = Array.IndexOf(Documented, rule.Name);
        return rank < 0 ? Documented.Length : rank;
    }
}
