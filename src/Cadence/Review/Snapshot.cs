namespace Cadence;

/// <summary>What was known at a moment of the past, put together again when somebody asks.</summary>
/// <param name="Whole">The relationship with all that has happened since.</param>
/// <param name="Colleagues">The other relationships of its account, the same.</param>
/// <param name="Prior">The prior.</param>
/// <param name="At">The moment.</param>
/// <param name="Before">
/// The interaction that is about to happen, how many came before it, and what they came to; null where all that had happened
/// by the moment is known.
/// </param>
internal sealed record Snapshot(
    Relationship Whole,
    IReadOnlyList<Relationship> Colleagues,
    Prior Prior,
    Instant At,
    (Interaction Next, int Known, Fold Fold)? Before
)
{
    public Situation Situation() =>
        new(Known()) { Colleagues = [.. Colleagues.Select(colleague => colleague.AsOf(At))], Prior = Prior };

    private Relationship Known() =>
        Before is not { } before
            ? Whole.AsOf(At)
            : Whole.Like(Whole.History.Before(before.Known, before.Next), before.Fold);
}
