namespace Cadence;

/// <summary>
/// An objection to marketing on one channel closes every channel for sales, until an express opt-in opens that scope again. A newer
/// express opt-in for another channel opens that one.
/// </summary>
public sealed record ObjectionRule : Rule
{
    /// <inheritdoc/>
    public override string Name => "objection";

    /// <inheritdoc/>
    public override Force Force => Force.Law;

    /// <inheritdoc/>
    public override bool DependsOnAsk => false;

    /// <inheritdoc/>
    public override Moment Earliest(Situation situation, Step step, Instant from) =>
        step.Purpose == Purpose.Sales && Objected(situation, step.Channel, from) is not null
            ? Moment.Never
            : Moment.At(from);

    /// <inheritdoc/>
    public override IReadOnlyList<Interaction> Evidence(Situation situation, Step step, Instant at) =>
        Objected(situation, step.Channel, at) is { } objection ? [objection] : [];

    /// <inheritdoc/>
    protected internal override string Say(Reason reason, DateTimeZone zone, Instant at) =>
        "They objected to being sold to; a channel is closed for it until they allow it again.";

    private static OptOut? Objected(Situation situation, Channel asked, Instant at)
    {
        ref readonly var consent = ref situation.Fold.Consent;
        if (consent.IsUnknown)
        {
            return null;
        }

        var own = consent[asked, Purpose.Sales];
        foreach (var channel in situation.Fold.Reachability.Preferred)
        {
            if (
                consent.IsOut(channel, Purpose.Sales, at)
                && consent[channel, Purpose.Sales].Out is { } objection
                && !own.Opens(objection, at)
            )
            {
                return objection;
            }
        }

        return null;
    }
}
