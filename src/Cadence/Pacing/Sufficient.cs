namespace Cadence;

/// <summary>Finds the part of a policy that alone gives an answer and of which nothing can be left out.</summary>
internal static class Sufficient
{
    /// <summary>Leaves out one rule after another, the last in order first, as long as the answer stays the same.</summary>
    /// <remarks>
    /// Rules that say nothing on the way are first left out all together, which is usually possible. The buyer's word is kept
    /// even if it says nothing, as it bears on what is owed.
    /// </remarks>
    public static Policy Of(Policy whole, in Way way, Func<Policy, bool> same)
    {
        var rules = whole.Sorted;
        bool[] speaks = way.Speaking(whole);
        bool[] kept = new bool[rules.Length];
        for (int place = 0; place < kept.Length; place++)
        {
            kept[place] = speaks[place] || IsBuyersWord(rules[place]);
        }

        var policy = whole.Keeping(kept);
        if (!same(policy))
        {
            policy = whole;
            kept = Array.ConvertAll(kept, _ => true);
        }

        for (int last = kept.Length - 1; last >= 0; last--)
        {
            if (!kept[last] || (!speaks[last] && IsBuyersWord(rules[last])))
            {
                continue;
            }

            // Patience needs the suspension rule: the two are left out together or not at all.
            var rest = rules[last] is SuspensionRule ? whole.Impatient : whole;
            kept[last] = false;
            var fewer = rest.Keeping(kept);
            if (same(fewer))
            {
                (whole, policy) = (rest, fewer);
            }
            else
            {
                kept[last] = true;
            }
        }

        return policy;
    }

    private static bool IsBuyersWord(Rule rule) => rule is OptOutRule or RequestedTimeRule;
}
