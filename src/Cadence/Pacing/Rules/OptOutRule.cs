namespace Cadence;

/// <summary>
/// What the buyer has forbidden stays forbidden, except while a newer express opt-in by the buyer in that scope is valid. Part of
/// every policy, and yields to nothing.
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

    /// <inheritdoc/>
    protected internal override string Say(Reason reason, DateTimeZone zone, Instant at) =>
        $"The buyer opted out{Scope(reason.Evidence)}.";

    internal override bool Permits(Situation situation, Step step, Instant at) =>
        !situation.Fold.Consent.IsOut(step.Channel, step.Purpose, at);

    /// <summary>Names the scope of opt-outs: the purpose and the channels, where they are not all.</summary>
    internal static string Scope(IReadOnlyList<Interaction> evidence)
    {
        Purpose? purpose = null;
        var channels = new List<string>();
        int outs = 0;
        for (int i = 0; i < evidence.Count; i++)
        {
            if (evidence[i] is OptOut one)
            {
                outs++;
                purpose = outs == 1 || one.Purpose == purpose ? one.Purpose : null;
                if (one.Channel is { } channel && !channels.Contains(English.Name(channel)))
                {
                    channels.Add(English.Name(channel));
                }
            }
        }

        string of = purpose switch
        {
            Purpose.Sales => " of sales",
            Purpose.Service => " of service",
            _ => string.Empty,
        };
        return outs == 0 || channels.Count < outs
            ? of
            : $"{(of.Length > 0 ? of : " of contact")} by {English.List(channels)}";
    }
}
