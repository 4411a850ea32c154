namespace Cadence;

/// <summary>A company as it is known once. What rules ask of it is found when it is first asked, and kept.</summary>
/// <remarks>Threads that ask at the same time find the same; the last one's is kept.</remarks>
internal sealed class Assembled : Company
{
    private readonly Relationship[] members;

    // As known at an instant; each is cut when it is first looked at, as most answers look at few of them.
    private readonly Relationship?[]? known;
    private readonly Instant at;
    private readonly Chain<(int Place, Relationship Now)>? changed;
    private readonly Words words = new();

    // What it was before touches were added to one of them: the newest are then those of before, or among what was added.
    private const int Deepest = 64;
    private readonly Assembled? before;
    private readonly List<Outreach> added = [];
    private readonly int depth;
    private Chain<(AccountCapRule Cap, Touch[] Touches)>? newest;
    private readonly Instant recorded;
    private Assembled? earlier;

    /// <summary>Creates a company of relationships that are known to be colleagues, in order.</summary>
    public Assembled(Relationship[] members) => (this.members, recorded) = (members, members.Max(one => one.Recorded));

    private Assembled(Assembled later, Instant at)
    {
        members = later.changed is null && later.known is null ? later.members : [.. later];
        (known, this.at, recorded) = (new Relationship?[members.Length], at, at);
    }

    private Assembled(Assembled before, int place, Relationship now)
    {
        (members, known, at) = (before.members, before.known, before.at);
        changed = before.changed.Without(place, static (change, which) => change.Place == which).With((place, now));
        var old = before[place];
        if (SaysTheSame(old.Fold, now.Fold))
        {
            words = before.words;
        }

        if (before.depth < Deepest && now.Fold.Touches.All.AddedTo(old.Fold.Touches.All) is { } more)
        {
            (this.before, added, depth) = (before, more, before.depth + 1);
        }

        recorded = Instant.Max(before.recorded, now.Recorded);
    }

    public override int Count => members.Length;

    public override Relationship this[int place] => Changed(place) ?? Member(place);

    protected override IEnumerable<Word> Replies => words.Replies ??= Sorted(Word.Reply);

    protected override IEnumerable<Word> Pauses => words.Pauses ??= Sorted(Word.Pause);

    public override Company With(int place, Relationship changed) => new Assembled(this, place, changed);

    public override IReadOnlyList<Touch> Newest(AccountCapRule cap)
    {
        foreach (var (other, touches) in newest.Items())
        {
            if (other.Equals(cap))
            {
                return touches;
            }
        }

        var found = before is null
            ? cap.Newest(this.Select(one => one.Fold))
            : cap.Newest([.. before.Newest(cap), .. added.Where(cap.Counts).Select(one => one.Touch)]);
        newest = newest.With((cap, found));
        return found;
    }

    public override int? PlaceOf(Interaction interaction)
    {
        foreach (var (place, now) in changed.Items())
        {
            if (Evidence.Holds(now, interaction))
            {
                return place;
            }
        }

        words.Places ??= Placed();
        return words.Places.TryGetValue(interaction, out int found) ? found : null;
    }

    public override Company AsOf(Instant now)
    {
        if (now >= recorded)
        {
            return this;
        }

        return earlier is { } known && known.at == now ? known : earlier = new(this, now);
    }

    public override IEnumerator<Relationship> GetEnumerator()
    {
        var all = new Relationship[Count];
        foreach (var (place, now) in changed.Items())
        {
            all[place] = now;
        }

        for (int place = 0; place < all.Length; place++)
        {
            yield return all[place] ?? Member(place);
        }
    }

    private Relationship Member(int place) => known is null ? members[place] : known[place] ??= members[place].AsOf(at);

    private Relationship? Changed(int place)
    {
        for (var link = changed; link is not null; link = link.Tail)
        {
            if (link.Head.Place == place)
            {
                return link.Head.Now;
            }
        }

        return null;
    }

    private static bool SaysTheSame(Fold old, Fold now) =>
        ReferenceEquals(old.LastCorrespondence, now.LastCorrespondence)
        && ReferenceEquals(old.Door.Pause, now.Door.Pause);

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

    private Dictionary<Interaction, int> Placed()
    {
        var places = new Dictionary<Interaction, int>(ByReference.Comparer);
        for (int place = members.Length - 1; place >= 0; place--)
        {
            foreach (var interaction in Member(place).History)
            {
                places[interaction] = place;
            }
        }

        return places;
    }

    /// <summary>What they said, which the seller's touches to one of them do not change.</summary>
    private sealed class Words
    {
        public Word[]? Replies { get; set; }

        public Word[]? Pauses { get; set; }

        public Dictionary<Interaction, int>? Places { get; set; }
    }
}
