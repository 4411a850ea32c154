namespace Cadence;

/// <summary>
/// An objection to marketing on one channel closes every channel for sales, until an express opt-in opens that scope again.
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
        step.Purpose == Purpose.Sales && Objected(situation, from) is not null ? Moment.Never : Moment.At(from);

    /// <inheritdoc/>
    public override IReadOnlyList<Interaction> Evidence(Situation situation, Step step, Instant at) =>
        Objected(situation, at) is { } objection ? [objection] : [];

    /// <inheritdoc/>
    protected internal override string Say(Reason reason, DateTimeZone zone, Instant at) =>
        "They objected to being sold to; every channel is closed for it until they allow it again.";

    private static OptOut? Objected(Situation situation, Instant at)
    {
        ref readonly var consent = ref situation.Fold.Consent;
        if (consent.IsUnknown)
        {
            return null;
        }

        foreach (var channel in situation.Fold.Reachability.Preferred)
        {
            if (consent.IsOut(channel, Purpose.Sales, at))
            {
                return consent[channel, Purpose.Sales].Out;
            }
        }

        return null;
    }
}
