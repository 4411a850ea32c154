namespace Cadence;

/// <summary>What a policy says of one step: from when on it is permitted, on the channel that is kindest to it.</summary>
internal readonly record struct Judgement(Step Step, Moment Moment)
{
    public bool Permits(Instant at) => Moment.IsInstant && Moment.From == at;
}

// What a review and a backtest ask of a situation that holds nothing later than the moment asked about: it is not cut again.
public sealed partial class Policy
{
    internal bool Permits(Situation situation, Touch touch) => Judge(situation, touch, touch.Ask).Permits(touch.At);

    /// <summary>
    /// What the policy says of a touch with some ask. One of which the channel is not known is given the benefit of the doubt.
    /// </summary>
    internal Judgement Judge(Situation situation, Touch touch, Ask ask)
    {
        var context = new Decision.Context(this, situation, touch.At);
        if (touch.Channel is { } channel)
        {
            return On(context, Step.Of(ask, channel, touch.Purpose));
        }

        var kindest = On(context, Step.Of(ask, Channel.Email, touch.Purpose));
        for (var other = Channel.Phone; other <= Channel.Other && !kindest.Permits(touch.At); other++)
        {
            var judgement = On(context, Step.Of(ask, other, touch.Purpose));
            kindest = Order(judgement.Moment) < Order(kindest.Moment) ? judgement : kindest;
        }

        return kindest;
    }

    /// <summary>Whether nothing but an act of the buyer's, or nothing at all, would let a rule pass a step.</summary>
    internal bool Forbids(Situation situation, Step step, Instant at) =>
        !engine.Steps.Earliest(situation, step, at, at).IsInstant;

    /// <summary>The duties that a step of the seller's own has to let go first.</summary>
    internal IEnumerable<Due> DutiesFirst(Situation situation, Instant at) => DutiesOf(situation, at).InTheWay(at);

    /// <summary>By when a duty is owed; a meeting, until it lapses.</summary>
    internal Instant Deadline(Situation situation, Obligation owed) =>
        owed.Kind == Duty.Meeting ? owed.Lapses : DutiesOf(situation, owed.Arises).By(owed);

    /// <summary>The duty to be at a meeting.</summary>
    internal Obligation MeetingDuty(Situation situation, Appointment meeting) =>
        new(Duty.Meeting, meeting.Source, meeting.Start)
        {
            Ends = meeting.End,
            Lapses = DutiesOf(situation, meeting.Start).Lapses(meeting),
        };

    /// <summary>The first instant from another on at which a duty may be done; null if no channel is left to it.</summary>
    internal Instant? Opportunity(Situation situation, Obligation owed, Instant from) =>
        DutiesOf(situation, from).Binding(owed, from).EarliestAnywhere(situation, Purpose.Service, from, from);

    /// <summary>The latest instant at which a meeting may be moved with a working day's notice.</summary>
    internal Instant LatestNotice(Relationship relationship, Instant start) =>
        Notice.Deadline(
            [.. rules.OfType<ContactHoursRule>().DefaultIfEmpty(ContactHoursRule.OfficeHours)],
            relationship,
            start
        );

    private Judgement On(in Decision.Context context, Step step) => new(step, Permitted(context, step));

    private static Instant Order(Moment moment) =>
        moment.IsInstant ? moment.From
        : moment.IsNever ? Instant.MaxValue
        : Instant.MaxValue - Duration.Epsilon;
}
