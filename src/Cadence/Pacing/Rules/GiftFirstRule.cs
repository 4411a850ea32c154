namespace Cadence;

/// <summary>
/// Give first: more than attention may be asked only once the buyer has replied, asked something or for time, met, referred,
/// bought, downloaded or attended, once they have done anything but open a mail or opt out after a gift, or once a baseline puts them at
/// exploration or deeper.
/// </summary>
public sealed record GiftFirstRule : Rule
{
    /// <inheritdoc/>
    public override string Name => "giftFirst";

    /// <inheritdoc/>
    public override bool DependsOnChannel => false;

    /// <inheritdoc/>
    public override Moment Earliest(Situation situation, Step step, Instant from) =>
        Permits(situation, step, from) ? Moment.At(from)
        : situation.Fold.Depth.Gift is null ? Moment.Once(Requirements.Gift | Requirements.Signal)
        : Moment.Once(Requirements.Signal);

    /// <inheritdoc/>
    public override IReadOnlyList<Interaction> Evidence(Situation situation, Step step, Instant at) =>
        situation.Fold.Depth.Gift is { } gift ? [gift] : [];

    /// <inheritdoc/>
    protected internal override string Say(Reason reason, DateTimeZone zone, Instant at) =>
        $"Give first: a larger ask needs {English.Needs(reason.Requires)}.";

    internal override bool StaysOpen => true;

    internal override bool Permits(Situation situation, Step step, Instant at) =>
        step.Ask <= Ask.Attention || situation.Fold.Depth.EngagedBy is not null;

    internal override Ask? LargestAsk(Situation situation, Step step, Instant at) =>
        situation.Fold.Depth.EngagedBy is null ? Ask.Attention : Ask.Commitment;
}
