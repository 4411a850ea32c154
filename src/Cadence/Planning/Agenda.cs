namespace Cadence;

/// <summary>A day's work over many relationships, as of one instant.</summary>
/// <remarks>
/// <para>Duties come first, by due date, all of them. Then whom it is most worth reaching, as many as the capacity leaves
/// room for. Then those to step back from, and those to leave. The rest is left alone.</para>
/// <para>Relationships of one account are colleagues: once one of them is chosen, the touch that is planned counts for the
/// others before the next is chosen, and for those who are not. A person known under two relationships is two for an agenda.</para>
/// <para>The answer does not depend on the order of the book; ties go by id, letter by letter.</para>
/// </remarks>
public sealed class Agenda
{
    private Agenda(Instant at, Policy policy, Decision[] decisions, List<Choice> chosen, int deferred)
    {
        At = at;
        Policy = policy;
        Respond = new EqualList<Decision.Respond>([
            .. decisions
                .OfType<Decision.Respond>()
                .OrderBy(duty => duty.By)
                .ThenBy(duty => duty.Relationship, StringComparer.Ordinal),
        ]);
        Reach = new EqualList<Choice>([.. chosen]);
        Suspend = new EqualList<Decision.Suspend>([.. decisions.OfType<Decision.Suspend>()]);
        Leave = new EqualList<Decision.Leave>([.. decisions.OfType<Decision.Leave>()]);
        Wait = new EqualList<Decision.Wait>([
            .. decisions
                .OfType<Decision.Wait>()
                .OrderBy(wait => wait.Until ?? Instant.MaxValue)
                .ThenBy(wait => wait.Relationship, StringComparer.Ordinal),
        ]);
        Deferred = deferred;
    }

    /// <summary>The instant it is as of.</summary>
    public Instant At { get; }

    /// <summary>The policy that decided.</summary>
    public Policy Policy { get; }

    /// <summary>What is owed, the first due first.</summary>
    public IReadOnlyList<Decision.Respond> Respond { get; }

    /// <summary>Whom to reach, the most worthwhile first.</summary>
    public IReadOnlyList<Choice> Reach { get; }

    /// <summary>From whom to step back, and to say so.</summary>
    public IReadOnlyList<Decision.Suspend> Suspend { get; }

    /// <summary>Whom to leave.</summary>
    public IReadOnlyList<Decision.Leave> Leave { get; }

    /// <summary>Whom to leave alone, and until when, the first to come back first.</summary>
    public IReadOnlyList<Decision.Wait> Wait { get; }

    /// <summary>How many might be reached as well, had the day more hours.</summary>
    public int Deferred { get; }

    /// <summary>Draws up an agenda.</summary>
    /// <param name="book">The relationships; each id once.</param>
    /// <param name="policy">The policy that decides.</param>
    /// <param name="now">The instant it is as of; what happened later is left out.</param>
    /// <param name="capacity">How much the seller can do today, duties included; from 0.</param>
    /// <param name="prior">What is assumed before a buyer's own history speaks; the default unless given.</param>
    /// <exception cref="ArgumentOutOfRangeException">The capacity is negative.</exception>
    public static Agenda For(
        IEnumerable<Relationship> book,
        Policy policy,
        Instant now,
        int capacity,
        Prior? prior = null
    )
    {
        Argument.NotNull(policy, nameof(policy));
        Argument.InRange(capacity, 0, int.MaxValue, nameof(capacity));
        Colleagues[] accounts = [.. Accounts(Argument.NotNull(book, nameof(book)), now, prior ?? Prior.Default)];
        var decisions = new SortedDictionary<string, Decision>(StringComparer.Ordinal);
        var candidates = new List<(Choice Choice, Colleagues Account)>();
        foreach (var account in accounts)
        {
            foreach (var situation in account.Situations())
            {
                var decision = policy.Decide(situation, now);
                if (decisions.ContainsKey(decision.Relationship))
                {
                    throw new ArgumentException(
                        $"book holds '{decision.Relationship}' twice; each relationship must be in it once.",
                        nameof(book)
                    );
                }

                decisions.Add(decision.Relationship, decision);
                if (decision is Decision.Reach reach)
                {
                    candidates.Add((new Choice(reach), account));
                }
            }
        }

        candidates.Sort(static (left, right) => Choice.ByWorth(left.Choice, right.Choice));
        int room = capacity - decisions.Values.Count(decision => decision is Decision.Respond);
        var chosen = new List<Choice>();
        int deferred = 0;
        foreach (var (choice, account) in candidates)
        {
            string id = choice.Decision.Relationship;
            var decision = account.HasChosen ? policy.Decide(account.SituationOf(id), now) : choice.Decision;
            decisions[id] = decision;
            if (decision is not Decision.Reach reach)
            {
                continue;
            }

            if (chosen.Count < room)
            {
                chosen.Add(new Choice(reach));
                account.Choose(reach);
            }
            else
            {
                deferred++;
            }
        }

        // Whoever is not reached hears what holds once the others are; a duty holds whatever happens to them.
        foreach (var account in accounts.Where(account => account.HasChosen))
        {
            foreach (var situation in account.Situations())
            {
                string id = situation.Relationship.Id;
                if (decisions[id] is Decision.Wait or Decision.Suspend)
                {
                    decisions[id] = policy.Decide(situation, now);
                }
            }
        }

        return new(now, policy, [.. decisions.Values], chosen, deferred);
    }

    private static IEnumerable<Colleagues> Accounts(IEnumerable<Relationship> book, Instant now, Prior prior)
    {
        var accounts = new SortedDictionary<string, List<Relationship>>(StringComparer.Ordinal);
        var alone = new List<Relationship>();
        foreach (var relationship in book)
        {
            var known = Argument.NotNull(relationship, nameof(book)).AsOf(now);
            if (known.Account is not { } account)
            {
                alone.Add(known);
            }
            else if (accounts.TryGetValue(account, out var colleagues))
            {
                colleagues.Add(known);
            }
            else
            {
                accounts.Add(account, [known]);
            }
        }

        return alone
            .Select(relationship => new Colleagues([relationship], prior))
            .Concat(accounts.Values.Select(colleagues => new Colleagues(colleagues, prior)));
    }
}
