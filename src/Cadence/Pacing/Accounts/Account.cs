using System.Collections;

namespace Cadence;

/// <summary>
/// The relationships of one account in the order of their ids, the asker's own among them, and what rules ask of all of them
/// together. All situations of an account share one, so that only the first answer as of an instant takes longer the more colleagues
/// there are.
/// </summary>
internal abstract class Account : IReadOnlyList<Relationship>
{
    public abstract int Count { get; }

    public abstract Relationship this[int place] { get; }

    /// <summary>The last reply or inquiry of each of them; the latest first, by its instant.</summary>
    public abstract IEnumerable<Word> Replies { get; }

    /// <summary>The requested time of each of them; the latest to end first, by its end.</summary>
    public abstract IEnumerable<Word> Pauses { get; }

    /// <summary>The newest touches that were asked for before.</summary>
    protected Chain<NewestTouches>? Found { get; set; }

    /// <summary>Returns the newest touches that count for a cap.</summary>
    public NewestTouches Newest(AccountCapRule cap)
    {
        for (var link = Found; link is not null; link = link.Tail)
        {
            if (link.Head.Cap.Equals(cap))
            {
                return link.Head;
            }
        }

        var newest = FindNewest(cap);
        Found = Found.With(newest);
        return newest;
    }

    /// <summary>Finds the place of the relationship that an interaction belongs to, or null if it belongs to none.</summary>
    public abstract int? PlaceOf(Interaction interaction);

    /// <summary>Returns the account as it was known at an instant.</summary>
    public abstract Account AsOf(Instant now);

    /// <summary>Returns the account with one of the relationships changed.</summary>
    public virtual Account With(int place, Relationship changed) => new AlteredAccount(this, place, changed);

    /// <summary>Returns the replies of all but one of them.</summary>
    public IEnumerable<Word> RepliesBut(int own) => Replies.Where(word => word.Place != own);

    /// <summary>Returns the requested time of all but one of them.</summary>
    public IEnumerable<Word> PausesBut(int own) => Pauses.Where(word => word.Place != own);

    /// <summary>Finds the latest reply after an instant of all but one of them.</summary>
    public Word? LastReplyBut(int own, Instant after) => First(Replies, own, after);

    /// <summary>Finds the requested time that ends last, of all but one of them and of what was requested after an instant.</summary>
    public Word? LastPauseBut(int own, Instant after) => First(Pauses, own, after);

    public IEnumerator<Relationship> GetEnumerator()
    {
        for (int place = 0; place < Count; place++)
        {
            yield return this[place];
        }
    }

    IEnumerator IEnumerable.GetEnumerator() => GetEnumerator();

    /// <summary>Returns the id of the relationship at a place.</summary>
    public virtual string IdOf(int place) => this[place].Id;

    /// <summary>Finds the place of a relationship by its id; that of another if there is none.</summary>
    public int Find(string id)
    {
        int from = 0;
        for (int to = Count - 1; from < to; )
        {
            int middle = (from + to) / 2;
            (from, to) = string.CompareOrdinal(IdOf(middle), id) < 0 ? (middle + 1, to) : (from, middle);
        }

        return from;
    }

    protected virtual NewestTouches FindNewest(AccountCapRule cap) =>
        NewestTouches.Of(cap, this.Select(one => one.Fold));

    private static Word? First(IEnumerable<Word> words, int own, Instant after)
    {
        foreach (var word in words)
        {
            if (word.Place != own && word.Source.At > after)
            {
                return word;
            }
        }

        return null;
    }

    /// <summary>What one of them said that slows down asks to the others.</summary>
    /// <param name="At">Its instant, or the end of the time that it requests.</param>
    /// <param name="Place">The place of the relationship.</param>
    /// <param name="Source">The interaction.</param>
    public readonly record struct Word(Instant At, int Place, Interaction Source)
    {
        public static Word? Reply(int place, Fold fold) =>
            fold.LastCorrespondence is { } said ? new(said.At, place, said) : null;

        public static Word? Pause(int place, Fold fold) =>
            fold.Door.Pause is { } pause ? new(pause.Until, place, pause.Source) : null;

        public static IComparer<Word> LatestFirst { get; } =
            Comparer<Word>.Create(
                static (left, right) =>
                    right.At.CompareTo(left.At) is var order and not 0 ? order : left.Place.CompareTo(right.Place)
            );
    }
}
