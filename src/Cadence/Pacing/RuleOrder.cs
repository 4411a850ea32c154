namespace Cadence;

/// <summary>
/// The canonical order of rules: the buyer's word first, then the library's rules as documented, and any others before the
/// contact hours.
/// </summary>
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

    // Contact hours close the list: a wait that ends in quiet hours is first of all a wait.
    private static readonly double Others = Array.IndexOf(Documented, "contactHours") - 0.5;

    /// <summary>Sorts the rules, and keeps each once.</summary>
    public static IEnumerable<Rule> Sorted(IEnumerable<Rule> rules) =>
        rules.Distinct().OrderBy(rule => rule, Comparer<Rule>.Create(Compare));

    // The later comparisons are expensive and seldom needed.
    private static int Compare(Rule left, Rule right)
    {
        int order = Rank(left).CompareTo(Rank(right));
        order = order == 0 ? string.CompareOrdinal(left.Key, right.Key) : order;
        order = order == 0 ? string.CompareOrdinal(PolicyName.Of(left), PolicyName.Of(right)) : order;
        return order == 0 ? string.CompareOrdinal(left.Contents, right.Contents) : order;
    }

    private static double Rank(Rule rule)
    {
        int rank = Array.IndexOf(Documented, rule.Name);
        return rank < 0 ? Others : rank;
    }
}
