namespace Cadence;

/// <summary>The buyer asked for time: nothing is permitted until it is over. Part of every policy.</summary>
public sealed record RequestedTimeRule : Rule
{
    /// <inheritdoc/>
    public override string Name => "requestedTime";

    /// <inheritdoc/>
    public override bool DependsOnAsk => false;

    /// <inheritdoc/>
    public override bool DependsOnChannel => false;

    /// <inheritdoc/>
    public override Moment Earliest(Situation situation, Step step, Instant from) =>
        Moment.At(situation.Fold.Door.Pause is { } spell && spell.Holds(from) ? spell.Until : from);

    /// <inheritdoc/>
    public override IReadOnlyList<Interaction> Evidence(Situation situation, Step step, Instant at) =>
        situation.Fold.Door.Pause is { } spell && spell.Holds(at) ? [spell.Source] : [];

    /// <inheritdoc/>
    protected internal override string Say(Reason reason, DateTimeZone zone, Instant at) =>
        English.Evidence<TimeRequested>(reason) switch
        {
            { Until: null } =>
                $"The buyer asked for time and named no date; give them until {English.Date(reason, zone, at)}.",
            { } request when English.HadPassed(request, zone) =>
                $"The buyer asked for time and named a date that had passed; give them until {English.Date(reason, zone, at)}.",
            _ => $"The buyer asked for time until {English.Asked(reason, zone, at)}.",
        };

    internal override bool StaysOpen => true;

    internal override bool Permits(Situation situation, Step step, Instant at) => !situation.Fold.Door.IsPaused(at);
}
