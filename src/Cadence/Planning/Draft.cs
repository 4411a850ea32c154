namespace Cadence;

/// <summary>An agenda while it is drawn up, and after: a byte for each relationship says in which of its lists it stands.</summary>
/// <remarks>
/// Decisions are let go once they are looked at, and made again, the same, when a list is read: a day's work is a handful of
/// relationships of many thousands. Those of colleagues are kept, as what is chosen for one of them changes the others.
/// </remarks>
internal sealed class Draft
{
    // How many: as much as fits into the fastest cache.
    private const int Ahead = 32;

    private readonly Policy policy;
    private readonly Instant now;
    private readonly Prior prior;
    private readonly Relationship[] known;
    private readonly Place[] places;
    private readonly Account?[] accounts;

    public Draft(IEnumerable<Relationship> book, Policy policy, Instant now, Prior prior)
    {
        (this.policy, this.now, this.prior) = (policy, now, prior);
        known = [.. book];
        places = new Place[known.Length];
        accounts = new Account?[known.Length];
        var ids = new Ids(known);
        var together = new Dictionary<string, Account>(StringComparer.Ordinal);
        for (int i = 0; i < known.Length; i++)
        {
            known[i] = Argument.NotNull(known[i], nameof(book)).AsOf(now);
            if (!ids.Add(i))
            {
                throw new ArgumentException(
                    $"book holds '{known[i].Id}' twice; each relationship must be in it once.",
                    nameof(book)
                );
            }

            if (known[i].Account is { } name)
            {
                together[name] = accounts[i] = together.TryGetValue(name, out var account) ? account : new();
                accounts[i]!.Members.Add(i);
            }
        }
    }

    /// <summary>In which list of an agenda a relationship stands.</summary>
    public enum Place : byte
    {
        Respond,
        Reach,
        Suspend,
        Leave,
        Wait,
    }

    /// <summary>Whom to reach, the most worthwhile first.</summary>
    public List<Choice> Chosen { get; } = [];

    /// <summary>How many might be reached as well.</summary>
    public int Deferred { get; private set; }

    /// <summary>Decides for each relationship, and chooses whom to reach.</summary>
    public Draft Choose(int capacity)
    {
        var candidates = new List<(double Worth, int Index)>();
        int room = capacity;
        for (int i = 0; i < known.Length; i++)
        {
            Fetch(i);
            var decision = Decide(i);
            room -= decision is Decision.Respond ? 1 : 0;
            if (decision is Decision.Reach reach)
            {
                candidates.Add((Choice.WorthOf(reach), i));
            }
        }

        candidates.Sort(
            (left, right) =>
                right.Worth.CompareTo(left.Worth) is var order && order != 0
                    ? order
                    : string.CompareOrdinal(known[left.Index].Id, known[right.Index].Id)
        );
        foreach (var (_, index) in candidates)
        {
            Consider(index, hasRoom: Chosen.Count < room);
        }

        // Whoever is not reached hears what holds once the others are; a duty holds whatever happens to them.
        for (int i = 0; i < known.Length; i++)
        {
            if (accounts[i] is { HasChosen: true } && places[i] is Place.Wait or Place.Suspend)
            {
                Decide(i);
            }
        }

        return this;
    }

    /// <summary>The decisions of a list, those of an earlier instant first.</summary>
    public EqualList<T> List<T>(Place place, Func<T, Instant> first)
        where T : Decision
    {
        var list = new List<(Instant First, T Decision)>();
        for (int i = 0; i < places.Length; i++)
        {
            Fetch(i);
            if (places[i] == place)
            {
                var decision = (T)(accounts[i]?.Decisions[i] ?? policy.Decide(SituationOf(i), now));
                list.Add((first(decision), decision));
            }
        }

        list.Sort(
            static (left, right) =>
                left.First.CompareTo(right.First) is var earlier && earlier != 0
                    ? earlier
                    : string.CompareOrdinal(left.Decision.Relationship, right.Decision.Relationship)
        );
        return new([.. list.Select(one => one.Decision)]);
    }

    // A book is larger than a processor's cache. What is read here for some relationships in a row is fetched for all of them at
    // once; deciding would wait for it again and again.
    private void Fetch(int next)
    {
        for (int i = next; next % Ahead == 0 && i < known.Length && i < next + Ahead; i++)
        {
            known[i].Fold.Fetch();
        }
    }

    private void Consider(int index, bool hasRoom)
    {
        var account = accounts[index];
        if (!hasRoom && account is not { HasChosen: true })
        {
            Deferred++;
        }
        else if (Decide(index) is Decision.Reach reach)
        {
            if (!hasRoom)
            {
                Deferred++;
                return;
            }

            Chosen.Add(new(reach));
            if (account is not null)
            {
                // The touch that is planned counts for the others.
                account.HasChosen = true;
                known[index] = known[index].With(reach.Done(Planned.Id(known[index]), now));
            }
        }
    }

    private Decision Decide(int index)
    {
        var decision = policy.Decide(SituationOf(index), now);
        places[index] = decision switch
        {
            Decision.Respond => Place.Respond,
            Decision.Reach => Place.Reach,
            Decision.Suspend => Place.Suspend,
            Decision.Leave => Place.Leave,
            _ => Place.Wait,
        };
        accounts[index]?.Decisions[index] = decision;
        return decision;
    }

    private Situation SituationOf(int index) =>
        accounts[index] is { Members: { Count: > 1 } members }
            ? new(known[index])
            {
                Colleagues = [.. members.Where(other => other != index).Select(other => known[other])],
                Prior = prior,
            }
            : new(known[index]) { Prior = prior };

    /// <summary>Colleagues, by their places in the book, and what was decided last for each.</summary>
    private sealed class Account
    {
        public List<int> Members { get; } = [];

        public Dictionary<int, Decision> Decisions { get; } = [];

        public bool HasChosen { get; set; }
    }
}
