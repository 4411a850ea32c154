namespace Cadence;

/// <summary>An account of which one relationship is known otherwise. It shares with the one before what that does not change.</summary>
/// <param name="before">The account before.</param>
/// <param name="place">The place of the relationship.</param>
/// <param name="now">What is known of it.</param>
/// <param name="depth">How many such accounts lie on each other.</param>
internal sealed class AlteredAccount(Account before, int place, Relationship now, int depth = 1) : Account
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

    public override Account AsOf(Instant instant)
    {
        var (known, own) = (before.AsOf(instant), now.AsOf(instant));
        return ReferenceEquals(known, before) && ReferenceEquals(own, now)
            ? this
            : new AlteredAccount(known, place, own, depth);
    }

    public override Account With(int other, Relationship changed) =>
        other == place ? new AlteredAccount(before, place, changed, depth)
        : depth < Deepest ? new AlteredAccount(this, other, changed, depth + 1)
        : new AlteredAccount(new GivenAccount([.. this]), other, changed);

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
