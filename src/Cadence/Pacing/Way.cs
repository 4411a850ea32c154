namespace Cadence;

/// <summary>
/// Follows some steps from the instant asked about to another, rule by rule, and tells which rules hold them back on the way and
/// what those rules say.
/// </summary>
/// <param name="context">The question; the way begins at its instant.</param>
/// <param name="steps">The steps; at most as many as there are channels and purposes.</param>
/// <param name="until">The instant at which the way ends.</param>
/// <param name="isOpen">Whether a touch that asks nothing is permitted on some channel at the end of the way.</param>
internal readonly struct Way(in Decision.Context context, List<Step> steps, Instant until, bool isOpen)
{
    private readonly Situation situation = context.Situation;
    private readonly Instant asked = context.At;
    private readonly List<Step> steps = steps;
    private readonly Instant until = until;
    private readonly bool isOpen = isOpen;

    /// <summary>What a rule says about a step at an instant.</summary>
    public readonly record struct Word(Moment Moment, Step Step, Instant At);

    /// <summary>
    /// Determines for each rule of a policy, in order, whether it speaks: whether it holds back one of the steps.
    /// </summary>
    public bool[] Speaking(Policy policy)
    {
        bool[] speaks = new bool[policy.Sorted.Length];
        Hear(policy, speaks, words: null);
        return speaks;
    }

    /// <summary>
    /// Does the same, and returns what each rule says: the first of its words on a way of no length, otherwise the last.
    /// </summary>
    public bool[] Words(Policy policy, out Word[] words)
    {
        bool[] speaks = new bool[policy.Sorted.Length];
        words = new Word[speaks.Length];
        Hear(policy, speaks, words);
        return speaks;
    }

    private void Hear(Policy policy, bool[] speaks, Word[]? words)
    {
        if (until <= asked)
        {
            Stay(policy, speaks, words);
            return;
        }

        Go(policy, asked, speaks, words);

        // A duty that arises on the way may be held back by a rule that lets the steps pass today.
        var arises = policy.Arises(situation, asked);
        for (; arises is { } from && from <= until; arises = policy.Arises(situation, from))
        {
            bool[] then = new bool[speaks.Length];
            var later = words is null ? null : new Word[words.Length];
            Go(policy, from, then, later);
            for (int place = 0; place < then.Length; place++)
            {
                if (then[place] && !speaks[place])
                {
                    speaks[place] = true;
                    words?[place] = later![place];
                }
            }
        }
    }

    /// <summary>Handles a way of no length, on which a rule only says whether it holds back a step.</summary>
    private void Stay(Policy policy, bool[] speaks, Word[]? words)
    {
        var rules = policy.Sorted;
        for (int place = 0; place < rules.Length; place++)
        {
            var (rule, looks) = (rules[place], policy.LooksAt[place]);
            for (int i = 0; i < steps.Count && !speaks[place]; i++)
            {
                var step = steps[i];
                if (!(isOpen && Passes(looks, step)) && !rule.Permits(situation, step, asked))
                {
                    speaks[place] = true;
                    words?[place] = new(rule.Restraint(situation, step, asked), step, asked);
                }
            }
        }
    }

    private void Go(Policy policy, Instant from, bool[] speaks, Word[]? words)
    {
        int gone = 0;
        for (int i = 0; i < steps.Count; i++)
        {
            if ((gone & (1 << i)) == 0)
            {
                // Steps that go the same way can be skipped, unless the words of the last one are wanted.
                int others = words is null ? Others(i) & ~gone : 0;
                gone |= Go(policy, from, steps[i], others, speaks, words);
            }
        }
    }

    /// <summary>Follows one step, and returns which of the others no rule has told apart from it.</summary>
    private int Go(Policy policy, Instant from, Step step, int others, bool[] speaks, Word[]? words)
    {
        var at = from;
        var rules = policy.Sorted;

        // Done once every rule has been asked about the same instant; the one that named it need not be asked again.
        for (int agreed = 0, next = 0, questions = 0; agreed < rules.Length; questions++)
        {
            int place = next;
            next = next + 1 < rules.Length ? next + 1 : 0;
            agreed++;
            var rule = rules[place];
            var looks = policy.LooksAt[place];
            if (isOpen && at == until && Passes(looks, step))
            {
                continue;
            }

            bool toldApart = others != 0 && (looks & Looks.Channel) != Looks.None;
            bool stays = questions >= rules.Length && rule.StaysOpen && !speaks[place];
            if (stays || rule.Permits(situation, step, at))
            {
                others = toldApart ? Alike(rule, null, others, at) : others;
            }
            else
            {
                var moment = rule.Restraint(situation, step, at);
                others = toldApart ? Alike(rule, moment, others, at) : others;
                if (words is not null && (at > from || !speaks[place]))
                {
                    words[place] = new(moment, step, at);
                }

                speaks[place] = true;
                if (moment.IsInstant && moment.From > at && moment.From <= until)
                {
                    agreed = 1;
                    at = moment.From;
                }
            }

            // A meeting in the way may end outside their hours.
            if (
                agreed == rules.Length
                && at < until
                && policy.First(situation, asked, at) is { IsInstant: true } free
                && free.From > at
                && free.From <= until
            )
            {
                (agreed, next) = (0, 0);
                at = free.From;
            }
        }

        return others;
    }

    /// <summary>
    /// Whether a rule cannot tell a step from a touch that asks nothing: where that is permitted, so is the step.
    /// </summary>
    private static bool Passes(Looks looks, Step step) =>
        looks == Looks.None || (looks == Looks.Ask && step.Ask == Ask.Nothing);

    /// <summary>
    /// Finds the later steps with the same ask: they differ only in channel or purpose, which few rules look at.
    /// </summary>
    private int Others(int place)
    {
        int others = 0;
        for (int i = place + 1; i < steps.Count; i++)
        {
            others |= steps[i].Ask == steps[place].Ask ? 1 << i : 0;
        }

        return others;
    }

    /// <summary>Keeps those about which a rule says the same: a moment, or nothing.</summary>
    private int Alike(Rule rule, Moment? said, int others, Instant at)
    {
        for (int i = 0; i < steps.Count; i++)
        {
            if ((others & (1 << i)) != 0)
            {
                bool permits = rule.Permits(situation, steps[i], at);
                bool alike = permits ? said is null : rule.Restraint(situation, steps[i], at) == said;
                others &= alike ? -1 : ~(1 << i);
            }
        }

        return others;
    }
}
