namespace Cadence;

/// <summary>
/// What the buyer has forbidden stays forbidden, until an express opt-in by the buyer, newer, in that scope, opens it for as
/// long as it is valid. Part of every policy, and it yields to nothing.
/// </summary>
public sealed record OptOutRule : Rule
{
    /// <inheritdoc/>
    public override string Name => "optOut";

    /// <inheritdoc/>
    public override Force Force => Force.Law;

    /// <inheritdoc/>
    public override bool DependsOnAsk => false;

    /// <inheritdoc/>
    public override Moment Earliest(Situation situation, Step step, Instant from) =>
        situation.Fold.Consent.IsOut(step.Channel, step.Purpose, from) ? Moment.Never : Moment.At(from);

    /// <inheritdoc/>
    public override IReadOnlyList<Interaction> Evidence(Situation situation, Step step, Instant at) =>
        situation.Fold.Consent[step.Channel, step.Purpose].Out is { } optOut ? [optOut] : [];

    internal override bool Permits(Situation situation, Step step, Instant at) =>
        !situation.Fold.Consent.IsOut(step.Channel, step.Purpose, at);
}
