namespace Cadence;

/// <summary>The buyer is away: nothing is permitted until the day after they return.</summary>
public sealed record AbsenceRule : Rule
{
    /// <inheritdoc/>
    public override string Name => "absence";

    /// <inheritdoc/>
    public override bool DependsOnAsk => false;

    /// <inheritdoc/>
    public override bool DependsOnChannel => false;

    /// <inheritdoc/>
    public override Moment Earliest(Situation situation, Step step, Instant from) =>
        Moment.At(situation.Fold.Door.Absence is { } spell && spell.Holds(from) ? spell.Until : from);

    /// <inheritdoc/>
    public override IReadOnlyList<Interaction> Evidence(Situation situation, Step step, Instant at) =>
        situation.Fold.Door.Absence is { } spell && spell.Holds(at) ? [spell.Source] : [];

    /// <inheritdoc/>
    protected internal override string Say(Reason reason, DateTimeZone zone, Instant at) =>
        $"The buyer is away until {English.Date(reason, zone, at)}.";

    internal override bool StaysOpen => true;

    internal override bool Permits(Situation situation, Step step, Instant at) => !situation.Fold.Door.IsAway(at);
}
