namespace Cadence;

/// <summary>
/// A relationship as it was known, interaction by interaction, while its history is walked: O(1) for each, and a folding anew
/// for each edit of a record.
/// </summary>
internal sealed class Passage
{
    // So often is what is known kept, so that a moment of the past is folded from near by.
    private const int Milestone = 32;

    private readonly List<Fold> milestones = [];
    private readonly IReadOnlyList<Interaction> revisions;
    private readonly HashSet<string>? seen;
    private readonly Prior prior;
    private Procession? together;
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

    /// <summary>The relationship with all that has happened since.</summary>
    public Relationship Whole { get; }

    /// <summary>All that is walked.</summary>
    public History History { get; }

    /// <summary>
    /// What was known before the next interaction, its history too. Whoever keeps it sees what is folded change:
    /// <see cref="Before"/> is kept.
    /// </summary>
    public Situation Situation =>
        situation ??= new(Whole.Like(known ?? History.First(passed), Fold), together, own, prior);

    public Fold Fold { get; private set; }

    public Interaction? Next { get; private set; }

    /// <summary>How many of those that stand were passed.</summary>
    public int Stood { get; private set; }

    /// <summary>Whether the next one still stands at the end: it was neither edited nor taken back.</summary>
    public bool Stands => seen is null || (Stood < History.Count && ReferenceEquals(History[Stood], Next));

    /// <summary>Joins the others of its account, who walk along.</summary>
    public void Join(Procession account, int place) => (together, own) = (account, place);

    /// <summary>Takes an earlier wording of the next interaction out of what is known: it is judged as what it is.</summary>
    public void Forget()
    {
        if (Next is { } next && seen is not null && seen.Contains(next.Id))
        {
            known = History.Before(passed, next);
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

    /// <summary>What was known just before the next interaction.</summary>
    public Snapshot Before() =>
        new(Whole, together?.Remember(Next!.At), own, prior, Next!.At, (Fold.Copy(), passed), Next);

    /// <summary>What was known at an instant that is past.</summary>
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

    /// <summary>Whether an interaction yet to come bears an id, within a time.</summary>
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
