namespace Cadence;

/// <summary>A company of which one relationship is known otherwise. It shares with the one before what that does not change.</summary>
/// <param name="before">The company before.</param>
/// <param name="place">The place of the relationship.</param>
/// <param name="now">What is known of it.</param>
/// <param name="depth">How many such companies lie on each other.</param>
internal sealed class Altered(Company before, int place, Relationship now, int depth = 1) : Company
{
    // Whatever is asked goes through all that lie on each other: from so many on they are brought together.
    private const int Deepest = 64;

    public override int Count => before.Count;

    public override Relationship this[int at] => at == place ? now : before[at];

    public override IEnumerable<Word> Replies => Replaced(before.Replies, Word.Reply(place, now.Fold));

    public override IEnumerable<Word> Pauses => Replaced(before.Pauses, Word.Pause(place, now.Fold));

    public override string IdOf(int at) => before.IdOf(at);

    public override int? PlaceOf(Interaction interaction) =>
        Evidence.Holds(now, interaction) ? place : before.PlaceOf(interaction);

    public override Company AsOf(Instant instant)
    {
        var (known, own) = (before.AsOf(instant), now.AsOf(instant));
        return ReferenceEquals(known, before) && ReferenceEquals(own, now)
            ? this
            : new Altered(known, place, own, depth);
    }

    public override Company With(int other, Relationship changed) =>
        other == place ? new Altered(before, place, changed, depth)
        : depth < Deepest ? new Altered(this, other, changed, depth + 1)
        : new Altered(new Assembled([.. this]), other, changed);

    protected override NewestTouches FindNewest(AccountCapRule cap) =>
        before.Newest(cap).With(place, now.Fold) ?? base.FindNewest(cap);

    private IEnumerable<Word> Replaced(IEnumerable<Word> words, Word? own)
    {
        foreach (var word in words.Where(word => word.Place != place))
        {
            if (own is { } mine && Word.LatestFirst.Compare(mine, word) < 0)
            {
                yield return mine;
                own = null;
            }

            yield return word;
        }

        if (own is { } last)
        {
            yield return last;
        }
    }
}
