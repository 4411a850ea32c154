namespace Cadence;

/// <summary>
/// After a no with a date, permits nothing until that date. After a no without one, permits a touch that asks nothing every
/// thirty days, until the door is tried again. After "not ever", permits nothing until the buyer asks for something, books, buys,
/// meets with an advance or an order, or says that it is only not now.
/// </summary>
public sealed record DeclineRule : Rule
{
    /// <summary>The time from a touch to the next that asks nothing: short enough for the seller to be remembered.</summary>
    public static readonly Duration Interval = Duration.FromDays(30);

    /// <inheritdoc/>
    public override string Name => "decline";

    /// <inheritdoc/>
    public override bool DependsOnChannel => false;

    /// <inheritdoc/>
    public override Moment Earliest(Situation situation, Step step, Instant from)
    {
        if (situation.Fold.Door.Refusal is not { } refusal || !refusal.Holds(from))
        {
            return Moment.At(from);
        }

        if (refusal.Final)
        {
            return Moment.Once(Requirements.Reply);
        }

        if (refusal.Named is not null || step.Ask > Ask.Nothing)
        {
            return Moment.At(refusal.Until);
        }

        return Moment.At(Instant.Max(from, NextTouch(situation, refusal)));
    }

    /// <inheritdoc/>
    public override IReadOnlyList<Interaction> Evidence(Situation situation, Step step, Instant at)
    {
        if (situation.Fold.Door.Refusal is not { } refusal || !refusal.Holds(at))
        {
            return [];
        }

        bool isTouchInTheWay =
            refusal is { Final: false, Named: null }
            && step.Ask == Ask.Nothing
            && situation.Fold.Touches.Last > refusal.Source.At
            && NextTouch(situation, refusal) < refusal.Until;
        return isTouchInTheWay ? [refusal.Source, situation.Fold.Touches.All!.Head.Touch] : [refusal.Source];
    }

    /// <inheritdoc/>
    protected internal override string Say(Reason reason, DateTimeZone zone, Instant at) =>
        reason.Until is null
            ? "The buyer said not to come back."
            : $"The buyer said no; give them until {English.Date(reason, zone, at)}.";

    internal override bool StaysOpen => true;

    internal override bool Permits(Situation situation, Step step, Instant at) =>
        !Holds(situation, at) || base.Permits(situation, step, at);

    internal override Ask? LargestAsk(Situation situation, Step step, Instant at) =>
        !Holds(situation, at) ? Ask.Commitment
        : Permits(situation, step.Asking(Ask.Nothing), at) ? Ask.Nothing
        : null;

    private static bool Holds(Situation situation, Instant at) =>
        situation.Fold.Door.IsDeclined(at) && situation.Fold.Door.Refusal!.Holds(at);

    private static Instant NextTouch(Situation situation, Refusal refusal) =>
        Instant.Min(Instant.Max(refusal.Source.At, situation.Fold.Touches.Last).Later(Interval), refusal.Until);
}
