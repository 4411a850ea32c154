namespace Cadence;

/// <summary>Forbids a channel on which a touch bounced, until the buyer is heard on it.</summary>
public sealed record ReachableRule : Rule
{
    /// <inheritdoc/>
    public override string Name => "reachable";

    /// <inheritdoc/>
    public override bool DependsOnAsk => false;

    /// <inheritdoc/>
    public override Moment Earliest(Situation situation, Step step, Instant from) =>
        situation.Fold.Reachability.BounceOn(step.Channel) is not null
            ? Moment.Once(Requirements.Reply)
            : Moment.At(from);

    /// <inheritdoc/>
    public override IReadOnlyList<Interaction> Evidence(Situation situation, Step step, Instant at) =>
        situation.Fold.Reachability.BounceOn(step.Channel) is { } bounce ? [bounce] : [];

    /// <inheritdoc/>
    protected internal override string Say(Reason reason, DateTimeZone zone, Instant at) =>
        $"{(reason.Evidence.Count > 1 ? "Touches" : "A touch")} by {English.List(reason.Evidence.Select(bounce => English.Name(bounce.Channel!.Value)))} bounced: no more that way until they are heard there.";

    internal override bool StaysOpen => true;

    internal override bool Permits(Situation situation, Step step, Instant at) =>
        situation.Fold.Reachability.BounceOn(step.Channel) is null;
}
