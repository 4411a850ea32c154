namespace Cadence;

public sealed partial class Policy
{
    // Made when they are asked for, and kept: which rules can be spared is asked again and again, and of few sets of them.
    private readonly Part parts;

    /// <summary>The same rules without patience.</summary>
    internal Policy Impatient => field ??= Patience is null ? this : new(rules, patience: null);

    /// <summary>What each rule looks at, in their order.</summary>
    internal Looks[] LooksAt { get; }

    /// <summary>The policy with some of its rules alone, whichever: for finding out which of them an answer needs.</summary>
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

    /// <summary>Whether the answer is to wait until an instant, or for good, if only these rules are asked.</summary>
    internal bool Waits(in Decision.Context context, Instant? until)
    {
        var (_, situation, at) = context;
        var duties = DutiesOf(situation, at);
        var touch = AnyTouch(situation, at, at);
        return !Acts(situation, at, duties, touch) && Until(context, duties, touch) == until;
    }

    /// <summary>Whether the answer is the same step, if only these rules are asked. Patience is none of them.</summary>
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

    /// <summary>The rules in common with another, in order: each set of rules is found by way of the sets of its first.</summary>
    private sealed class Part(int rules)
    {
        public Part?[] With { get; } = new Part?[rules];

        public Policy? Policy { get; set; }
    }
}
