namespace Cadence;

/// <summary>What an agenda is drawn up from, and reads: what is decided for each place in the book, and who is chosen.</summary>
/// <remarks>
/// Of a decision only its kind, its date and its worth are kept, and it is made anew when it is read: of a large book, keeping them
/// all takes longer than making them.
/// </remarks>
internal sealed class Draft
{
    private readonly Terms terms;
    private readonly string[] ids;
    private readonly Verdict[] verdicts;

    // Nobody, where the decision is known and no colleague can change it.
    private readonly Relationship?[] people;
    private readonly Roll.Account?[] accounts;

    // What was known of those with colleagues when they were decided: touches that are planned later change it.
    private readonly Situation?[] among;
    private readonly List<int> chosen = [];

    private Draft(Terms terms, Relationship?[] people)
    {
        (this.terms, this.people) = (terms, people);
        ids = new string[people.Length];
        verdicts = new Verdict[people.Length];
        accounts = new Roll.Account?[people.Length];
        among = new Situation?[people.Length];
    }

    /// <summary>How many might be reached as well.</summary>
    public int Deferred { get; private set; }

    /// <summary>What is decided for a place, made anew.</summary>
    public Decision this[int place] => terms.Policy.Decide(among[place] ?? SituationOf(place), terms.Now);

    /// <summary>The draft of an agenda over relationships.</summary>
    public static Draft Of(IEnumerable<Relationship> book, Terms terms, int capacity)
    {
        var draft = new Draft(terms, [.. book]);
        var roll = new Roll(nameof(book));
        for (int place = 0; place < draft.people.Length; place++)
        {
            var person = Argument.NotNull(draft.people[place], nameof(book)).AsOf(terms.Now);
            draft.people[place] = person;
            draft.ids[place] = person.Id;
            draft.accounts[place] = roll.Enter(place, person.Id, person.Account);
            if (person.Account is null)
            {
                // At once, while what was just read of it is at hand.
                draft.Decide(place);
            }
        }

        draft.Draw(capacity);
        return draft;
    }

    /// <summary>The draft of an agenda over relationships that are decided as far as they stand alone.</summary>
    public static Draft Of<T>(AgendaItem<T>[] items, int capacity)
    {
        var common = items.Length > 0 ? items[0].Terms : default;
        var draft = new Draft(common, Array.ConvertAll(items, item => item.Held));
        var roll = new Roll(nameof(items));
        for (int place = 0; place < items.Length; place++)
        {
            var item = items[place];
            if (item.Terms != common)
            {
                throw new ArgumentException(
                    $"items holds '{items[0].Relationship}' {common}, but '{item.Relationship}' {item.Terms}; "
                        + "all items of an agenda must have the same policy, instant and prior.",
                    nameof(items)
                );
            }

            draft.ids[place] = item.Relationship;
            draft.accounts[place] = roll.Enter(place, item.Relationship, item.Held?.Account);
            draft.verdicts[place] = item.Verdict;
        }

        draft.Draw(capacity);
        return draft;
    }

    /// <summary>How many there are of a kind.</summary>
    public int CountOf(Kind kind) =>
        kind == Kind.Reach ? chosen.Count : verdicts.Count(verdict => verdict.Kind == kind);

    /// <summary>
    /// The places of a kind: whom to reach, the most worthwhile first; of others by the date of the decision, and then by id.
    /// </summary>
    public int[] PlacesOf(Kind kind) =>
        kind == Kind.Reach ? [.. chosen] : Ranking.Of(Of(kind), place => verdicts[place].First, place => ids[place]);

    private void Draw(int capacity)
    {
        for (int place = 0; place < people.Length; place++)
        {
            if (accounts[place] is not null)
            {
                Decide(place);
            }
        }

        int room = capacity - CountOf(Kind.Respond);
        foreach (int place in Ranking.Of(Of(Kind.Reach), place => -verdicts[place].Worth, place => ids[place]))
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

        if (chosen.Count >= room)
        {
            Deferred++;
            return;
        }

        chosen.Add(place);
        if (account is { Places.Count: > 1 } && people[place] is { } person)
        {
            // The touch that is planned counts for the others.
            account.HasChosen = true;
            people[place] = person.With(((Decision.Reach)this[place]).Done(Planned.Id(person), terms.Now));
        }
    }

    private Decision Decide(int place)
    {
        var situation = SituationOf(place);
        among[place] = situation.IsAlone ? null : situation;
        var decision = terms.Policy.Decide(situation, terms.Now);
        verdicts[place] = Verdict.Of(decision);
        return decision;
    }

    private Situation SituationOf(int place) =>
        accounts[place] is { Places: { Count: > 1 } places }
            ? new(people[place]!)
            {
                Colleagues = [.. places.Where(other => other != place).Select(other => people[other]!)],
                Prior = terms.Prior,
            }
            : new(people[place]!) { Prior = terms.Prior };

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
    public readonly record struct Verdict(Kind Kind, Instant First, double Worth = 0)
    {
        public static Verdict Of(Decision decision) =>
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
