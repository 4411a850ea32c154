namespace Cadence;

public sealed partial class Policy
{
    // Created on demand and kept: finding which rules can be spared asks for the same few subsets again and again.
    private readonly Part parts;

    /// <summary>The same rules without patience.</summary>
    internal Policy Impatient => field ??= Patience is null ? this : new(rules, patience: null);

    /// <summary>What each rule looks at, in the order of the rules.</summary>
    internal Looks[] LooksAt { get; }

    /// <summary>
    /// Returns the policy with only some of its rules, even without the buyer's word, to find out which rules an answer needs.
    /// </summary>
    internal Policy Keeping(bool[] needed)
    {
        var part = parts;
        for (int place = 0; place < needed.Length; place++)
        {
            if (needed[place])
            {
                part = part.With[place] ??= new(rules.Length);
            }
        }

        return part.Policy ??= Keeping(place => needed[place]);
    }

    /// <inheritdoc cref="Keeping(bool[])"/>
    internal Policy Keeping(Func<int, bool> needed) => new([.. rules.Where((_, place) => needed(place))], Patience);

    /// <summary>Whether these rules alone give the answer to wait until an instant, or for good if it is null.</summary>
    internal bool Waits(in Decision.Context context, Instant? until)
    {
        var (_, situation, at) = context;
        var duties = DutiesOf(situation, at);
        var touch = AnyTouch(situation, at, at);
        return !Acts(situation, at, duties, touch) && Until(context, duties, touch) == until;
    }

    /// <summary>Whether these rules alone, without patience, give the same step.</summary>
    internal bool Reaches(in Decision.Context context, Decision.Reach reach)
    {
        var (_, situation, at) = context;
        return StepsAt(context, at)
            && engine.LargestAskOnAnyChannel(situation, at) is { } most
            && LeadsWithGift(situation, most) == reach.LeadWithGift
            && engine.Opens(situation, at, most, reach.Asks);
    }

    /// <summary>Whether a step of the seller's own comes next at an instant, if anything does.</summary>
    internal bool StepsAt(in Decision.Context context, Instant at) =>
        TurnAt(at, context.Situation, DutiesOf(context.Situation, context.At)).Turn == Turn.Step;

    /// <summary>A node in a trie of subsets of the rules: each edge adds the next rule that is kept.</summary>
    private sealed class Part(int rules)
    {
        public Part?[] With { get; } = new Part?[rules];

        public Policy? Policy { get; set; }
    }
}
