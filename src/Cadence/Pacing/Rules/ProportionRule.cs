namespace Cadence;

/// <summary>
/// Permits asks up to the ceiling of the relationship, which only the buyer's own acts raise; see
/// <see cref="Assessment.AskCeiling"/>. A relationship that had ended before it was recorded bears nothing, not even a
/// touch that asks nothing, until the buyer acts.
/// </summary>
public sealed record ProportionRule : Rule
{
    /// <inheritdoc/>
    public override string Name => "proportion";

    /// <inheritdoc/>
    public override bool DependsOnChannel => false;

    /// <inheritdoc/>
    public override Moment Earliest(Situation situation, Step step, Instant from) =>
        Permits(situation, step, from) ? Moment.At(from) : Restraint(situation, step, from);

    /// <inheritdoc/>
    public override IReadOnlyList<Interaction> Evidence(Situation situation, Step step, Instant at) =>
        AskCeiling.Grounds(situation.Fold, situation.Prior, step.Ask, at);

    /// <inheritdoc/>
    protected internal override string Say(Reason reason, DateTimeZone zone, Instant at) =>
        English.Evidence<Baseline>(reason) is { Stage: Stage.Dissolution }
            ? "The relationship had ended before it was recorded; leave them be until they act."
            : $"The relationship does not bear a larger ask yet; it needs {English.Needs(reason.Requires)} first.";

    // Lowering the ceiling affects only an ask as large as the stage bears: no other need know the interest.
    internal override bool Permits(Situation situation, Step step, Instant at)
    {
        ref readonly var depth = ref situation.Fold.Depth;
        var borne = AskCeiling.Unlowered(depth);
        return !depth.IsOver
            && (
                step.Ask == Ask.Nothing
                || step.Ask < borne
                || step.Ask <= depth.Request?.Requests
                || (step.Ask == borne && step.Ask <= AskCeiling.At(situation.Fold, situation.Prior, at))
            );
    }

    internal override Moment Restraint(Situation situation, Step step, Instant at) =>
        Moment.Once(RequiredFor(situation.Fold, step.Ask));

    internal override Ask? LargestAsk(Situation situation, Step step, Instant at) =>
        situation.Fold.Depth.IsOver ? null : AskCeiling.At(situation.Fold, situation.Prior, at);

    // What must happen before an ask above the ceiling may be made.
    private static Requirements RequiredFor(Fold fold, Ask ask) =>
        fold.Depth.IsOver && ask <= Ask.Reply ? Requirements.Signal
        : ask <= AskCeiling.Earned(fold.Depth) ? Requirements.Reply
        : ask switch
        {
            Ask.Attention or Ask.Reply => Requirements.Signal,
            Ask.Call => Requirements.Reply,
            Ask.Meeting => Requirements.HeldMeeting,
            _ => Requirements.Advance,
        };
}
