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
        $"The buyer opted out{Scope(reason)}.";

    internal override bool Permits(Situation situation, Step step, Instant at) =>
        !situation.Fold.Consent.IsOut(step.Channel, step.Purpose, at);

    private static string Scope(Reason reason)
    {
        string purpose = " of sales";
        var channels = new List<string>();
        int outs = 0;
        for (int i = 0; i < reason.Evidence.Count; i++)
        {
            if (reason.Evidence[i] is OptOut one)
            {
                outs++;
                purpose = one.Purpose == Purpose.Sales ? purpose : string.Empty;
                if (one.Channel is { } channel && !channels.Contains(English.Name(channel)))
                {
                    channels.Add(English.Name(channel));
                }
            }
        }

        return outs == 0 ? string.Empty
            : channels.Count < outs ? purpose
            : $"{(purpose.Length > 0 ? purpose : " of contact")} by {English.List(channels)}";
    }
}
