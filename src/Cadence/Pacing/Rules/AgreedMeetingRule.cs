namespace Cadence;

/// <summary>
/// While a meeting is agreed, nothing is permitted until it has ended; confirming it is part of it. If the seller calls it off,
/// moves it up or shortens it, that moment does not come forward until the buyer has spoken.
/// </summary>
public sealed record AgreedMeetingRule : Rule
{
    /// <inheritdoc/>
    public override string Name => "agreedMeeting";

    /// <inheritdoc/>
    public override bool DependsOnAsk => false;

    /// <inheritdoc/>
    public override bool DependsOnChannel => false;

    /// <inheritdoc/>
    public override Moment Earliest(Situation situation, Step step, Instant from) =>
        Moment.At(Instant.Max(from, situation.Fold.Meetings.RespectedUntil));

    /// <inheritdoc/>
    public override IReadOnlyList<Interaction> Evidence(Situation situation, Step step, Instant at)
    {
        var lasting = new List<Interaction>();
        var until = situation.Fold.Meetings.RespectedUntil;
        for (var link = situation.Fold.Meetings.Open; link is not null && until > at; link = link.Tail)
        {
            if (link.Head.Respected == until)
            {
                lasting.Add(link.Head.Source);
            }
        }

        return lasting;
    }

    /// <inheritdoc/>
    protected internal override string Say(Reason reason, DateTimeZone zone, Instant at) =>
        English.Evidence<MeetingCancelled>(reason) is null
            ? $"A meeting is agreed; it ends on {English.Hour(reason, zone)}."
            : $"You called a meeting off; they kept the time free until {English.Hour(reason, zone)}.";

    internal override bool StaysOpen => true;

    internal override bool Permits(Situation situation, Step step, Instant at) =>
        situation.Fold.Meetings.Open is null || at >= situation.Fold.Meetings.RespectedUntil;
}
