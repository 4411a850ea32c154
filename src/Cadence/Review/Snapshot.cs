namespace Cadence;

/// <summary>What was known at a moment of the past, put together again when somebody asks.</summary>
/// <param name="Whole">The relationship with all that has happened since.</param>
/// <param name="Account">All relationships of its account, the same; null if it has no colleagues.</param>
/// <param name="Place">The place of the relationship among them.</param>
/// <param name="Prior">The prior.</param>
/// <param name="At">The moment.</param>
/// <param name="First">The fold of the first interactions, and their number.</param>
/// <param name="Next">The interaction that is about to happen; null if all that had happened by the moment is known.</param>
internal sealed record Snapshot(
    Relationship Whole,
    Account? Account,
    int Place,
    Prior Prior,
    Instant At,
    (Fold Fold, int Count) First,
    Interaction? Next
)
{
    public Situation Situation()
    {
        var known = Known();
        return new(known, Account?.AsOf(At).With(Place, known), Place, Prior);
    }

    private Relationship Known() =>
        Next is null
            ? Whole.AsOf(At, First.Fold, First.Count)
            : Whole.Like(Whole.History.Before(First.Count, Next), First.Fold);
}
