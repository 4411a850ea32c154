namespace Cadence;

/// <summary>
/// Every ask has a size, every relationship a ceiling, and only what the buyer does raises it; see
/// <see cref="Assessment.AskCeiling"/>.
/// </summary>
public sealed record ProportionRule : Rule
{
    /// <inheritdoc/>
    public override string Name => "proportion";

    /// <inheritdoc/>
    public override bool DependsOnChannel => false;

    /// <inheritdoc/>
    public override Moment Earliest(Situation situation, Step step, Instant from) =>
        step.Ask == Ask.Nothing || step.Ask <= AskCeiling.At(situation.Fold, situation.Prior, from)
            ? Moment.At(from)
            : Moment.Once(AskCeiling.RequiredFor(situation.Fold, step.Ask));

    /// <inheritdoc/>
    public override IReadOnlyList<Interaction> Evidence(Situation situation, Step step, Instant at) =>
        situation.Fold.Depth.EarnedBy is { } earned ? [earned] : [];

    internal override Ask? LargestAsk(Situation situation, Step step, Instant at) =>
        AskCeiling.At(situation.Fold, situation.Prior, at);
}
