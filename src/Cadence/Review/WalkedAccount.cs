namespace Cadence;

/// <summary>An account whose histories are walked together: what rules ask of it is kept up with each interaction that passes.</summary>
/// <param name="passages">The passages, in the order of the ids.</param>
internal sealed class WalkedAccount(Passage[] passages) : Account
{
    private readonly SortedSet<Word> pauses = new(Word.LatestFirst);
    private readonly (Word? Reply, Word? Pause, Chain<Outreach>? Touches)[] known = new (
        Word?,
        Word?,
        Chain<Outreach>?
    )[passages.Length];
    private readonly Dictionary<Interaction, int> places = new(ByReference.Comparer);

    // Also those that were followed by another of the same buyer; the newest first, as histories are walked in order.
    private Chain<Word>? replies;
    private Word[]? pausesNow;

    /// <summary>The relationships with all that has happened since.</summary>
    public Account Whole { get; } = new GivenAccount(Array.ConvertAll(passages, passage => passage.Whole));

    public override int Count => passages.Length;

    public override Relationship this[int place] => passages[place].Situation.Relationship;

    public override IEnumerable<Word> Replies => LastOf(replies);

    public override IEnumerable<Word> Pauses => pauses;

    public override int? PlaceOf(Interaction interaction) =>
        places.TryGetValue(interaction, out int place) ? place : null;

    /// <summary>It knows nothing that is yet to come.</summary>
    public override Account AsOf(Instant now) => this;

    public override string IdOf(int place) => passages[place].Whole.Id;

    /// <summary>Returns the account as it is known now, to be asked later.</summary>
    /// <param name="place">The place of the one that is about to pass an interaction.</param>
    /// <param name="next">That interaction.</param>
    public Account Remember(int place, Interaction next) => new Memory(this, place, next);

    /// <summary>One of them passed an interaction.</summary>
    public void Passed(int place, Interaction passed)
    {
        places[passed] = place;
        Refolded(place);
    }

    /// <summary>What is known of one of them has changed.</summary>
    public void Refolded(int place)
    {
        var fold = passages[place].Fold;
        Reply(place, Word.Reply(place, fold));
        Pause(place, Word.Pause(place, fold));
        ref var last = ref known[place];
        if (ReferenceEquals(fold.Touches.All, last.Touches))
        {
            return;
        }

        // What is neither the same nor one touch more is looked for anew.
        Found = fold.Touches.All.AddedTo(last.Touches) is { Count: 1 } added
            ? Found
                .Items()
                .Aggregate(default(Chain<NewestTouches>), (found, newest) => found.With(newest.With(place, added[0])))
            : null;
        last.Touches = fold.Touches.All;
    }

    private void Reply(int place, Word? now)
    {
        ref var last = ref known[place].Reply;
        if (last == now)
        {
            return;
        }

        last = now;
        if (now is { } said && !(replies?.Head.At > said.At))
        {
            replies = (replies?.Head.Place == place ? replies.Tail : replies).With(said);
            return;
        }

        // An edit has taken a reply back.
        replies = known
            .Select(one => one.Reply)
            .OfType<Word>()
            .OrderBy(word => word.At)
            .Aggregate(default(Chain<Word>), (chain, word) => chain.With(word));
    }

    private void Pause(int place, Word? now)
    {
        ref var last = ref known[place].Pause;
        if (last == now)
        {
            return;
        }

        if (last is { } gone)
        {
            pauses.Remove(gone);
        }

        if (now is { } said)
        {
            pauses.Add(said);
        }

        (last, pausesNow) = (now, null);
    }

    private static IEnumerable<Word> LastOf(Chain<Word>? words)
    {
        var met = new HashSet<int>();
        return words.Items().Where(word => met.Add(word.Place));
    }

    /// <summary>The account as it was known at the moment, once the walk has gone on.</summary>
    private sealed class Memory : Account
    {
        private readonly WalkedAccount walked;
        private readonly int place;
        private readonly Interaction next;
        private readonly Chain<Word>? replies;
        private readonly Word[] pauses;

        public Memory(WalkedAccount walked, int place, Interaction next)
        {
            (this.walked, this.place, this.next, replies) = (walked, place, next, walked.replies);
            pauses = walked.pausesNow ??= [.. walked.pauses];
            Found = walked.Found;
        }

        public override int Count => walked.Count;

        public override Relationship this[int at]
        {
            get
            {
                var whole = walked.Whole[at];
                return Relationship.From(
                    whole.Id,
                    Passed(at, whole.History),
                    whole.Zone,
                    whole.Account,
                    whole.Calendar
                );
            }
        }

        public override IEnumerable<Word> Replies => LastOf(replies);

        public override IEnumerable<Word> Pauses => pauses;

        public override string IdOf(int at) => walked.IdOf(at);

        public override int? PlaceOf(Interaction interaction) => walked.PlaceOf(interaction);

        public override Account AsOf(Instant now) => this;

        // Those of one instant pass in their order, and equal ones in that of the places.
        private History Passed(int at, History history)
        {
            int passed = history.Revisions.Count;
            while (
                passed > 0
                && Interaction.Order(history.Revisions[passed - 1], next) is var order
                && (order > 0 || (order == 0 && at >= place))
            )
            {
                passed--;
            }

            return history.First(passed);
        }
    }
}
