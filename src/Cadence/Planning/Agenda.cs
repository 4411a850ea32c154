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
    private Agenda(Instant at, Policy policy, ICollection<Decision> decisions, List<Choice> chosen, int deferred)
    {
        At = at;
        Policy = policy;
        Respond = InOrder<Decision.Respond>(decisions, duty => duty.By);
        Reach = new EqualList<Choice>([.. chosen]);
        Suspend = InOrder<Decision.Suspend>(decisions, _ => at);
        Leave = InOrder<Decision.Leave>(decisions, _ => at);
        Wait = InOrder<Decision.Wait>(decisions, wait => wait.Until ?? Instant.MaxValue);
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
        var accounts = Accounts(Argument.NotNull(book, nameof(book)), now, prior ?? Prior.Default);
        var decisions = new Dictionary<string, Decision>(StringComparer.Ordinal);
        var candidates = new List<(Choice Choice, Colleagues Account, int Place)>();
        foreach (var account in accounts)
        {
            for (int place = 0; place < account.Count; place++)
            {
                var decision = policy.Decide(account[place], now);
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
                    candidates.Add((new Choice(reach), account, place));
                }
            }
        }

        candidates.Sort(static (left, right) => Choice.ByWorth(left.Choice, right.Choice));
        int room = capacity - decisions.Values.Count(decision => decision is Decision.Respond);
        var chosen = new List<Choice>();
        int deferred = 0;
        foreach (var (choice, account, place) in candidates)
        {
            var decision = account.HasChosen ? policy.Decide(account[place], now) : choice.Decision;
            decisions[decision.Relationship] = decision;
            if (decision is not Decision.Reach reach)
            {
                continue;
            }

            if (chosen.Count < room)
            {
                chosen.Add(new Choice(reach));
                account.Choose(place, reach);
            }
            else
            {
                deferred++;
            }
        }

        // Whoever is not reached hears what holds once the others are; a duty holds whatever happens to them.
        foreach (var account in accounts.Where(account => account is { HasChosen: true, Count: > 1 }))
        {
            for (int place = 0; place < account.Count; place++)
            {
                var situation = account[place];
                string id = situation.Relationship.Id;
                if (decisions[id] is Decision.Wait or Decision.Suspend)
                {
                    decisions[id] = policy.Decide(situation, now);
                }
            }
        }

        return new(now, policy, decisions.Values, chosen, deferred);
    }

    private static EqualList<T> InOrder<T>(IEnumerable<Decision> decisions, Func<T, Instant> first)
        where T : Decision =>
        new([
            .. decisions.OfType<T>().OrderBy(first).ThenBy(decision => decision.Relationship, StringComparer.Ordinal),
        ]);

    private static List<Colleagues> Accounts(IEnumerable<Relationship> book, Instant now, Prior prior)
    {
        var accounts = new List<Colleagues>();
        var together = new Dictionary<string, List<Relationship>>(StringComparer.Ordinal);
        foreach (var relationship in book)
        {
            var known = Argument.NotNull(relationship, nameof(book)).AsOf(now);
            if (known.Account is not { } account)
            {
                accounts.Add(new([known], prior));
            }
            else if (together.TryGetValue(account, out var colleagues))
            {
                colleagues.Add(known);
            }
            else
            {
                together.Add(account, [known]);
            }
        }

        accounts.AddRange(together.Values.Select(colleagues => new Colleagues([.. colleagues], prior)));
        return accounts;
    }
}
