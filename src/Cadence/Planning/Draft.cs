namespace Cadence;

/// <summary>What an agenda is drawn up from, and reads: what is decided for each place in the book, and who is chosen.</summary>
/// <remarks>
/// Of a decision only its kind, its date and its worth are kept, and it is made anew when it is read: of a large book, keeping them
/// all takes longer than making them.
/// </remarks>
internal sealed class Draft
{
    private readonly Policy policy;
    private readonly Instant now;
    private readonly Prior prior;
    private readonly Relationship[] people;
    private readonly Account?[] accounts;
    private readonly Verdict[] verdicts;

    // What was known of those with colleagues when they were decided: touches that are planned later change it.
    private readonly Situation?[] among;

    public Draft(IEnumerable<Relationship> book, Policy policy, Instant now, Prior prior)
    {
        (this.policy, this.now, this.prior) = (policy, now, prior);
        people = [.. book];
        accounts = new Account?[people.Length];
        verdicts = new Verdict[people.Length];
        among = new Situation?[people.Length];
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
            else
            {
                // At once, while what was just read of it is at hand.
                Decide(place);
            }
        }
    }

    /// <summary>Whom to reach, the most worthwhile first.</summary>
    public List<Choice> Chosen { get; } = [];

    /// <summary>How many might be reached as well.</summary>
    public int Deferred { get; private set; }

    /// <summary>What is decided for a place, made anew.</summary>
    public Decision this[int place] => policy.Decide(among[place] ?? SituationOf(place), now);

    /// <summary>Of how many a kind of decision is made.</summary>
    public int CountOf(Kind kind) => verdicts.Count(verdict => verdict.Kind == kind);

    /// <summary>The places of which a kind of decision is made, by its date, and then by id.</summary>
    public int[] PlacesOf(Kind kind) => Ranking.Of(Of(kind), place => verdicts[place].First, place => people[place].Id);

    public Draft Draw(int capacity)
    {
        for (int place = 0; place < people.Length; place++)
        {
            if (accounts[place] is not null)
            {
                Decide(place);
            }
        }

        int room = capacity - CountOf(Kind.Respond);
        foreach (int place in Ranking.Of(Of(Kind.Reach), place => -verdicts[place].Worth, place => people[place].Id))
        {
            Consider(place, room);
        }

        // Whoever is not reached hears what holds once the others are; a duty holds whatever happens to them.
        for (int place = 0; place < people.Length; place++)
        {
            if (accounts[place] is { HasChosen: true } && verdicts[place].Kind is Kind.Wait or Kind.Suspend)
            {
                Decide(place);
            }
        }

        return this;
    }

    private int[] Of(Kind kind) =>
        [.. Enumerable.Range(0, verdicts.Length).Where(place => verdicts[place].Kind == kind)];

    private void Consider(int place, int room)
    {
        var account = accounts[place];
        if (account is { HasChosen: true } && Decide(place) is not Decision.Reach)
        {
            return;
        }

        if (Chosen.Count >= room)
        {
            Deferred++;
            return;
        }

        var choice = new Choice((Decision.Reach)this[place]);
        Chosen.Add(choice);
        if (account is not null)
        {
            // The touch that is planned counts for the others.
            account.HasChosen = true;
            people[place] = people[place].With(choice.Decision.Done(Planned.Id(people[place]), now));
        }
    }

    private Decision Decide(int place)
    {
        var situation = SituationOf(place);
        among[place] = situation.IsAlone ? null : situation;
        var decision = policy.Decide(situation, now);
        verdicts[place] = decision switch
        {
            Decision.Respond respond => new(Kind.Respond, respond.By),
            Decision.Suspend => new(Kind.Suspend, now),
            Decision.Leave => new(Kind.Leave, now),
            Decision.Wait wait => new(Kind.Wait, wait.Until ?? Instant.MaxValue),
            _ => new(Kind.Reach, now, Choice.WorthOf((Decision.Reach)decision)),
        };
        return decision;
    }

    private Situation SituationOf(int place) =>
        accounts[place] is { Places: { Count: > 1 } places }
            ? new(people[place])
            {
                Colleagues = [.. places.Where(other => other != place).Select(other => people[other])],
                Prior = prior,
            }
            : new(people[place]) { Prior = prior };

    /// <summary>What a decision is.</summary>
    public enum Kind
    {
        Respond,
        Reach,
        Suspend,
        Leave,
        Wait,
    }

    private readonly record struct Verdict(Kind Kind, Instant First, double Worth = 0);

    /// <summary>Colleagues, by their places in the book.</summary>
    private sealed class Account
    {
        public List<int> Places { get; } = [];

        public bool HasChosen { get; set; }
    }
}
