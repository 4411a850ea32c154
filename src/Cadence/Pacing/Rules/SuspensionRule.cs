namespace Cadence;

/// <summary>The seller stepped back: nothing is permitted until the day to come back.</summary>
public sealed record SuspensionRule : Rule
{
    /// <inheritdoc/>
    public override string Name => "suspension";

    /// <inheritdoc/>
    public override bool DependsOnAsk => false;

    /// <inheritdoc/>
    public override bool DependsOnChannel => false;

    /// <inheritdoc/>
    public override Moment Earliest(Situation situation, Step step, Instant from) =>
        Moment.At(situation.Fold.Door.Suspension is { } spell && spell.Holds(from) ? spell.Until : from);

    /// <inheritdoc/>
    public override IReadOnlyList<Interaction> Evidence(Situation situation, Step step, Instant at) =>
        situation.Fold.Door.Suspension is { } spell && spell.Holds(at) ? [spell.Source] : [];

    /// <inheritdoc/>
    protected internal override string Say(Reason reason, DateTimeZone zone, Instant at) =>
        $"You stepped back until {English.Date(reason, zone, at)}.";

    internal override bool StaysOpen => true;

    internal override bool Permits(Situation situation, Step step, Instant at) => !situation.Fold.Door.IsSuspended(at);
}
