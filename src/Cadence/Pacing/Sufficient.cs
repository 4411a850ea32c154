namespace Cadence;

/// <summary>The part of a policy that alone gives an answer, and of which nothing can be spared.</summary>
internal static class Sufficient
{
    /// <summary>Leaves out one rule after the other, the last in order first, as long as the answer stays.</summary>
    /// <remarks>
    /// The rules that say nothing on the way are left out together, if that can be done: most often it can. The buyer's word
    /// stays while it says nothing: it bears on what is owed.
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

            // Patience needs the rule of the step back: the two are spared together, or not at all.
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
