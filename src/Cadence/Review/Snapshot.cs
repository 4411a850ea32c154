namespace Cadence;

/// <summary>What was known at a moment of the past, put together again when somebody asks.</summary>
/// <param name="Whole">The relationship with all that has happened since.</param>
/// <param name="Colleagues">The other relationships of its account, the same.</param>
/// <param name="Prior">The prior.</param>
/// <param name="At">The moment.</param>
/// <param name="First">What the first interactions came to, and how many they are.</param>
/// <param name="Next">The interaction that is about to happen; null where all that had happened by the moment is known.</param>
internal sealed record Snapshot(
    Relationship Whole,
    IReadOnlyList<Relationship> Colleagues,
    Prior Prior,
    Instant At,
    (Fold Fold, int Count) First,
    Interaction? Next
)
{
    public Situation Situation() =>
        new(Known()) { Colleagues = [.. Colleagues.Select(colleague => colleague.AsOf(At))], Prior = Prior };

    private Relationship Known() =>
        Next is null
            ? Whole.AsOf(At, First.Fold, First.Count)
            : Whole.Like(Whole.History.Before(First.Count, Next), First.Fold);
}
