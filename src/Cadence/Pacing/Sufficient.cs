namespace Cadence;

/// <summary>The part of a policy that alone gives an answer, and of which nothing can be spared.</summary>
internal static class Sufficient
{
    /// <summary>What a rule says of a step, asked about at an instant.</summary>
    public sealed record Word(Moment Moment, Step Step, Instant At);

    /// <summary>Leaves out one rule after the other, the last in order first, as long as the answer stays.</summary>
    /// <remarks>
    /// The rules that say nothing of these steps are left out together, if that can be done: most often it can. The buyer's
    /// word comes first in every policy, and stays while it says nothing: it bears on what is owed.
    /// </remarks>
    public static Policy Of(Decision.Context context, Step[] steps, Instant until, Func<Policy, bool> same)
    {
        var said = Said(context.Policy, context, steps, until);
        var policy = context.Policy;
        for (int last = said.Length - 1; last >= 0; last--)
        {
            policy = said[last] is null && !IsBuyersWord(policy.Sorted[last]) ? policy.Sparing(last) : policy;
        }

        policy = same(policy) ? policy : context.Policy;
        for (int last = policy.Sorted.Length - 1; last >= 0; last--)
        {
            if (said[last] is null && IsBuyersWord(policy.Sorted[last]))
            {
                continue;
            }

            var fewer = Sparing(policy, last);
            policy = same(fewer) ? fewer : policy;
        }

        return policy;
    }

    // Patience needs the rule of the step back: the two are spared together, or not at all.
    private static Policy Sparing(Policy policy, int place) =>
        policy is { Patience: not null } && policy.Sorted[place] is SuspensionRule
            ? policy.With(patience: null).Sparing(place)
            : policy.Sparing(place);

    private static bool IsBuyersWord(Rule rule) => rule is OptOutRule or RequestedTimeRule;

    /// <summary>For each rule of a policy, in its order, what it says of these steps; nothing where it permits them.</summary>
    public static Word?[] Said(Policy policy, Decision.Context context, Step[] steps, Instant until)
    {
        var said = new Word?[policy.Sorted.Length];
        foreach (var step in steps)
        {
            Walk(policy, context, step, until, said);
        }

        // A duty that arises on the way may be held back by a rule that lets the steps pass today.
        foreach (var arises in policy.Arising(context, until))
        {
            var later = new Word?[said.Length];
            foreach (var step in steps)
            {
                Walk(policy, context with { At = arises }, step, until, later);
            }

            for (int i = 0; i < said.Length; i++)
            {
                said[i] ??= later[i];
            }
        }

        return said;
    }

    private static void Walk(Policy policy, Decision.Context context, Step step, Instant until, Word?[] said)
    {
        var at = context.At;
        for (bool moved = true; moved; )
        {
            moved = false;
            for (int i = 0; i < said.Length; i++)
            {
                // Where the way leads nowhere, one step is enough to hear a rule.
                var rule = policy.Sorted[i];
                if (said[i] is not null && at == context.At && until <= at)
                {
                    continue;
                }

                if (rule.Permits(context.Situation, step, at))
                {
                    continue;
                }

                var moment = rule.Earliest(context.Situation, step, at);
                said[i] = at > context.At ? new(moment, step, at) : said[i] ?? new(moment, step, at);
                if (moment.IsInstant && moment.From > at && moment.From <= until)
                {
                    moved = true;
                    at = moment.From;
                }
            }

            // A meeting in the way may end outside their hours.
            if (
                !moved
                && at < until
                && policy.First(context, at) is { IsInstant: true } free
                && free.From > at
                && free.From <= until
            )
            {
                moved = true;
                at = free.From;
            }
        }
    }
}
