namespace Cadence;

/// <summary>
/// A relationship as it was known, interaction by interaction, while its history is walked. Each interaction costs O(1); each
/// edit of a record costs folding the history anew.
/// </summary>
internal sealed class Passage
{
    // The fold is kept at this interval, so that a past moment is folded from nearby.
    private const int Milestone = 32;

    private readonly List<Fold> milestones = [];
    private readonly IReadOnlyList<Interaction> revisions;
    private readonly HashSet<string>? seen;
    private readonly Prior prior;
    private WalkedAccount? together;
    private int own;
    private int passed;
    private History? known;
    private Situation? situation;

    public Passage(Relationship whole, Instant asOf, Prior prior)
    {
        Whole = whole;
        this.prior = prior;
        History = whole.History.AsOf(asOf);
        bool plain = History.Revisions.Count == History.Count;
        revisions = plain ? History : History.Revisions;
        seen = plain ? null : new(StringComparer.Ordinal);
        Fold = new(whole.Zone);
        Next = Ahead();
    }

    /// <summary>The relationship with everything that has happened since.</summary>
    public Relationship Whole { get; }

    /// <summary>The history that is walked.</summary>
    public History History { get; }

    /// <summary>
    /// What was known before the next interaction, including its history. The fold in it changes as the walk goes on; use
    /// <see cref="Before"/> for what is to be kept.
    /// </summary>
    public Situation Situation =>
        situation ??= new(Whole.Like(known ?? History.First(passed), Fold), together, own, prior);

    public Fold Fold { get; private set; }

    public Interaction? Next { get; private set; }

    /// <summary>The number of standing interactions that were passed.</summary>
    public int Stood { get; private set; }

    /// <summary>Whether the next interaction still stands at the end: it was neither edited nor taken back.</summary>
    public bool Stands => seen is null || (Stood < History.Count && ReferenceEquals(History[Stood], Next));

    /// <summary>Whether the next interaction edits an earlier record, or takes one back.</summary>
    public bool IsEdit => Next is { } next && seen?.Contains(next.Id) == true;

    /// <summary>Joins the others of its account, who walk along.</summary>
    public void Join(WalkedAccount account, int place) => (together, own) = (account, place);

    /// <summary>Removes any earlier wording of the next interaction from what is known: it is judged as it stands.</summary>
    public void Forget()
    {
        if (IsEdit)
        {
            known = History.Before(passed, Next!);
            Refold(known);
            together?.Refolded(own);
        }
    }

    public void Pass()
    {
        var next = Next!;
        Stood += Stands ? 1 : 0;
        passed++;
        Next = Ahead();
        (known, situation) = (null, null);
        if (seen is null || (seen.Add(next.Id) && next is not Retracted))
        {
            Fold.Apply(next);
            if (seen is null && passed % Milestone == 0)
            {
                milestones.Add(Fold.Copy());
            }
        }
        else
        {
            Refold(History.First(passed));
        }

        together?.Passed(own, next);
    }

    /// <summary>Returns what was known just before the next interaction.</summary>
    public Snapshot Before() =>
        new(Whole, together?.Remember(own, Next!), own, prior, Next!.At, (Fold.Copy(), passed), Next);

    /// <summary>Returns what was known at a past instant.</summary>
    public Snapshot At(Instant instant)
    {
        int place = milestones.Count;
        while (place > 0 && revisions[(place * Milestone) - 1].At > instant)
        {
            place--;
        }

        var first = place > 0 ? (milestones[place - 1], place * Milestone) : (new Fold(Whole.Zone), 0);
        return new(Whole, together?.Whole, own, prior, instant, first, Next: null);
    }

    /// <summary>Returns whether an interaction with an id follows the next one within a time.</summary>
    public bool Follows(string id, Duration within)
    {
        var latest = Next!.At.Later(within);
        for (int i = passed + 1; i < revisions.Count && revisions[i].At <= latest; i++)
        {
            if (string.Equals(revisions[i].Id, id, StringComparison.Ordinal))
            {
                return true;
            }
        }

        return false;
    }

    private Interaction? Ahead() => passed < revisions.Count ? revisions[passed] : null;

    private void Refold(History history)
    {
        situation = null;
        Fold = new(Whole.Zone);
        foreach (var interaction in history)
        {
            Fold.Apply(interaction);
        }
    }
}
