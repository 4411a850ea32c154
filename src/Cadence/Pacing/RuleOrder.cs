namespace Cadence;

/// <summary>The canonical order of rules: the buyer's word first, then the library's as they are documented, others before the
/// contact hours.</summary>
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

    // Courtesy closes the list: a wait that ends in quiet hours is first of all a wait.
    private static readonly double Others = Array.IndexOf(Documented, "contactHours") - 0.5;

    /// <summary>The rules in order, each once.</summary>
    public static IEnumerable<Rule> Sorted(IEnumerable<Rule> rules) =>
        rules
            .Distinct()
            .OrderBy(Rank)
            .ThenBy(rule => rule.Key, StringComparer.Ordinal)
            .ThenBy(PolicyName.Of, StringComparer.Ordinal)
            .ThenBy(rule => rule.Contents, StringComparer.Ordinal);

    private static double Rank(Rule rule)
    {
        int rank = Array.IndexOf(Documented, rule.Name);
        return rank < 0 ? Others : rank;
    }
}
