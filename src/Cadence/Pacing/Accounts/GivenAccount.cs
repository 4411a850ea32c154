namespace Cadence;

/// <summary>An account that is given. What rules ask of it is found when it is first asked, and kept.</summary>
/// <remarks>Threads that ask at the same time find the same; the last one's is kept.</remarks>
internal sealed class GivenAccount : Account
{
    // The lines of an account may name several instants, each the same ones.
    private const int MostCuts = 8;

    private readonly Relationship[] members;
    private readonly Instant recorded;

    // As known at an instant; each is cut when it is first looked at, as most answers look at few of them.
    private readonly Relationship?[]? known;
    private readonly Instant at;
    private GivenAccount[] earlier = [];
    private Word[]? replies;
    private Word[]? pauses;
    private Dictionary<Interaction, int>? places;

    /// <summary>Creates an account of relationships that are known to be colleagues, in the order of their ids.</summary>
    public GivenAccount(Relationship[] members) =>
        (this.members, recorded) = (members, members.Max(one => one.Recorded));

    private GivenAccount(Relationship[] members, Instant at)
    {
        this.members = members;
        known = new Relationship?[members.Length];
        (this.at, recorded) = (at, at);
    }

    public override int Count => members.Length;

    public override IEnumerable<Word> Replies => replies ??= Sorted(Word.Reply);

    public override IEnumerable<Word> Pauses => pauses ??= Sorted(Word.Pause);

    public override Relationship this[int place] =>
        known is null ? members[place] : known[place] ??= members[place].AsOf(at);

    public override int? PlaceOf(Interaction interaction)
    {
        places ??= Places();
        return places.TryGetValue(interaction, out int place) ? place : null;
    }

    public override Account AsOf(Instant now)
    {
        if (now >= recorded)
        {
            return this;
        }

        var cuts = earlier;
        if (Array.Find(cuts, cut => cut.at == now) is { } known)
        {
            return known;
        }

        var made = new GivenAccount(members, now);
        earlier = [made, .. cuts.Take(MostCuts - 1)];
        return made;
    }

    public override string IdOf(int place) => members[place].Id;

    private Word[] Sorted(Func<int, Fold, Word?> said)
    {
        var all = new List<Word>();
        for (int place = 0; place < Count; place++)
        {
            if (said(place, this[place].Fold) is { } word)
            {
                all.Add(word);
            }
        }

        all.Sort(Word.LatestFirst);
        return [.. all];
    }

    private Dictionary<Interaction, int> Places()
    {
        var found = new Dictionary<Interaction, int>(ByReference.Comparer);
        for (int place = Count - 1; place >= 0; place--)
        {
            foreach (var interaction in this[place].History)
            {
                found[interaction] = place;
            }
        }

        return found;
    }
}
