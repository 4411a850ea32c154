namespace Cadence;

/// <summary>An agenda while it is drawn up: what is decided for each place in the book, and who is chosen.</summary>
internal sealed class Draft
{
    private readonly Policy policy;
    private readonly Instant now;
    private readonly Prior prior;
    private readonly Relationship[] people;
    private readonly Account?[] accounts;

    public Draft(IEnumerable<Relationship> book, Policy policy, Instant now, Prior prior)
    {
        (this.policy, this.now, this.prior) = (policy, now, prior);
        people = [.. book];
        accounts = new Account?[people.Length];
        Decisions = new Decision[people.Length];
        var ids = new HashSet<string>(StringComparer.Ordinal);
        var together = new Dictionary<string, Account>(StringComparer.Ordinal);
        for (int place = 0; place < people.Length; place++)
        {
            people[place] = Argument.NotNull(people[place], nameof(book)).AsOf(now);
            if (!ids.Add(people[place].Id))
            {
                throw new ArgumentException(
                    $"book holds '{people[place].Id}' twice; each relationship must be in it once.",
                    nameof(book)
                );
            }

            if (people[place].Account is { } name)
            {
                accounts[place] = together.TryGetValue(name, out var account) ? account : together[name] = new();
                accounts[place]!.Places.Add(place);
            }
        }
    }

    /// <summary>What was decided, in the order of the book.</summary>
    public Decision[] Decisions { get; }

    /// <summary>Whom to reach, the most worthwhile first.</summary>
    public List<Choice> Chosen { get; } = [];

    /// <summary>How many might be reached as well.</summary>
    public int Deferred { get; private set; }

    public Draft Draw(int capacity)
    {
        var candidates = new List<(Choice Choice, int Place)>();
        int room = capacity;
        for (int place = 0; place < people.Length; place++)
        {
            var decision = Decide(place);
            room -= decision is Decision.Respond ? 1 : 0;
            if (decision is Decision.Reach reach)
            {
                candidates.Add((new Choice(reach), place));
            }
        }

        var ranked = Ranking.Of([.. candidates], one => -one.Choice.Worth, one => one.Choice.Decision.Relationship);
        foreach (var (choice, place) in ranked)
        {
            Consider(choice, place, room);
        }

        // Whoever is not reached hears what holds once the others are; a duty holds whatever happens to them.
        for (int place = 0; place < people.Length; place++)
        {
            if (accounts[place] is { HasChosen: true } && Decisions[place] is Decision.Wait or Decision.Suspend)
            {
                Decide(place);
            }
        }

        return this;
    }

    private void Consider(Choice choice, int place, int room)
    {
        var account = accounts[place];
        if (account is { HasChosen: true })
        {
            if (Decide(place) is not Decision.Reach reach)
            {
                return;
            }

            choice = new(reach);
        }

        if (Chosen.Count >= room)
        {
            Deferred++;
            return;
        }

        Chosen.Add(choice);
        if (account is not null)
        {
            // The touch that is planned counts for the others.
            account.HasChosen = true;
            people[place] = people[place].With(choice.Decision.Done(Planned.Id(people[place]), now));
        }
    }

    private Decision Decide(int place) => Decisions[place] = policy.Decide(SituationOf(place), now);

    private Situation SituationOf(int place) =>
        accounts[place] is { Places: { Count: > 1 } places }
            ? new(people[place])
            {
                Colleagues = [.. places.Where(other => other != place).Select(other => people[other])],
                Prior = prior,
            }
            : new(people[place]) { Prior = prior };

    /// <summary>Colleagues, by their places in the book.</summary>
    private sealed class Account
    {
        public List<int> Places { get; } = [];

        public bool HasChosen { get; set; }
    }
}
