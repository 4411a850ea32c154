namespace Cadence;

/// <summary>What an agenda is drawn up from, and reads: what is decided for each place in the book, and who is chosen.</summary>
/// <remarks>
/// Of a decision only its kind, its date and its worth are kept, and it is made anew when it is read: of a large book, keeping them
/// all takes longer than making them.
/// </remarks>
internal sealed partial class Draft
{
    private readonly Terms terms;
    private readonly Roll roll = new();
    private readonly Pieces<Place> places = new();
    private readonly List<int> chosen = [];
    private List<int>[] byKind = [];

    private Draft(Terms terms) => this.terms = terms;

    /// <summary>How many might be reached as well.</summary>
    public int Deferred { get; private set; }

    /// <summary>What is decided for a place, made anew.</summary>
    public Decision this[int place] =>
        terms.Policy.Decide(places[place].Among ?? SituationOf(places[place]), terms.Now);

    /// <summary>How many there are of a kind.</summary>
    public int CountOf(Kind kind) => Those(kind).Count;

    /// <summary>
    /// The places of a kind: whom to reach, the most worthwhile first; of others by the date of the decision, and then by id.
    /// </summary>
    public int[] PlacesOf(Kind kind) =>
        kind == Kind.Reach
            ? [.. chosen]
            : Ranking.Of([.. Those(kind)], place => places[place].Rank.First, place => places[place].Id);

    private List<int> Those(Kind kind) => kind == Kind.Reach ? chosen : byKind[(int)kind];

    private void Draw(int capacity)
    {
        roll.Assemble(place => places[place].Person!);
        Sort(one => one.Account is not null);
        int room = capacity - CountOf(Kind.Respond);
        int[] open = [.. byKind[(int)Kind.Reach]];
        foreach (int place in Ranking.Of(open, place => -places[place].Rank.Worth, place => places[place].Id))
        {
            Consider(place, room);
        }

        // Whoever is not reached hears what holds once the others are; a duty holds whatever happens to them.
        Sort(one => one is { Account.HasChosen: true, Rank.Kind: Kind.Wait or Kind.Suspend });
    }

    /// <summary>Sorts all by kind, once some of them are decided.</summary>
    private void Sort(Func<Place, bool> decide)
    {
        byKind =
        [
            [],
            [],
            [],
            [],
            [],
        ];
        for (int place = 0; place < places.Count; place++)
        {
            if (decide(places[place]))
            {
                Decide(place);
            }

            byKind[(int)places[place].Rank.Kind].Add(place);
        }
    }

    private void Consider(int place, int room)
    {
        ref var one = ref places[place];
        if (one.Account is { HasChosen: true } && Decide(place) is not Decision.Reach)
        {
            return;
        }

        if (chosen.Count >= room)
        {
            Deferred++;
            return;
        }

        chosen.Add(place);
        if (one is { Account: { Together: { } together } account, Person: { } person })
        {
            // The touch that is planned counts for the others.
            account.HasChosen = true;
            var touched = person.With(((Decision.Reach)this[place]).Done(Planned.Id(person), terms.Now));
            account.Together = together.With(together.Find(one.Id), touched);
        }
    }

    private Decision Decide(int place)
    {
        ref var one = ref places[place];
        var situation = SituationOf(one);
        one.Among = situation.IsAlone ? null : situation;
        var decision = terms.Policy.Decide(situation, terms.Now);
        one.Rank = Rank.Of(decision);
        return decision;
    }

    private Situation SituationOf(in Place one) =>
        one.Account?.Together is { } together && together.Find(one.Id) is var place
            ? new(together[place], together, place, terms.Prior)
            : new(one.Person!) { Prior = terms.Prior };

    /// <summary>A place in the book.</summary>
    private struct Place
    {
        public string Id { get; init; }

        public Roll.Colleagues? Account { get; init; }

        /// <summary>Nobody, where the decision is known and no colleague can change it.</summary>
        public Relationship? Person { get; set; }

        /// <summary>
        /// What was known of somebody with colleagues when they were decided: touches that are planned later change it.
        /// </summary>
        public Situation? Among { get; set; }

        public Rank Rank { get; set; }
    }

    /// <summary>What a decision is.</summary>
    public enum Kind
    {
        Respond,
        Reach,
        Suspend,
        Leave,
        Wait,
    }

    /// <summary>By what all is decided.</summary>
    public readonly record struct Terms(Policy Policy, Instant Now, Prior Prior)
    {
        public override string ToString() =>
            $"by the policy {Policy} as of {NodaTime.Text.InstantPattern.ExtendedIso.Format(Now)}";
    }

    /// <summary>As much of a decision as its place in an agenda depends on.</summary>
    public readonly record struct Rank(Kind Kind, Instant First, double Worth = 0)
    {
        public static Rank Of(Decision decision) =>
            decision switch
            {
                Decision.Respond respond => new(Kind.Respond, respond.By),
                Decision.Suspend => new(Kind.Suspend, decision.At),
                Decision.Leave => new(Kind.Leave, decision.At),
                Decision.Wait wait => new(Kind.Wait, wait.Until ?? Instant.MaxValue),
                _ => new(Kind.Reach, decision.At, Choice.WorthOf((Decision.Reach)decision)),
            };
    }
}
