namespace Cadence;

/// <summary>What the seller owes, and what discharges it.</summary>
internal struct Obligations
{
    /// <summary>How long before what it answers an answer may seem to come, since clocks disagree.</summary>
    public static readonly Duration Skew = Duration.FromDays(1);

    // Touches that answer an interaction recorded as happening later: deliveries and clocks disagree.
    private Chain<(string Id, Instant At)>? answeredAhead;

    // What the latest touch on each channel discharged: if it bounces, that is owed again.
    private Chain<Delivery>? delivering;

    /// <summary>What is owed now or will be on a date, the newest first.</summary>
    public Chain<Obligation>? Open { get; private set; }

    public readonly bool OwesAnswer
    {
        get
        {
            for (var link = Open; link is not null; link = link.Tail)
            {
                if (link.Head.Kind == Duty.Answer)
                {
                    return true;
                }
            }

            return false;
        }
    }

    public bool Owe(Duty kind, Interaction source) => Owe(new Obligation(kind, source, source.At));

    /// <summary>Adds a duty, unless a touch that names its source did it beforehand. Returns whether it was added.</summary>
    public bool Owe(Obligation obligation)
    {
        // A duty that arises on a later date cannot have been done beforehand.
        for (var link = obligation.ArisesWithSource ? answeredAhead : null; link is not null; link = link.Tail)
        {
            if (
                string.Equals(link.Head.Id, obligation.Source.Id, StringComparison.Ordinal)
                && obligation.Source.At - link.Head.At <= Skew
            )
            {
                return false;
            }
        }

        Open = Open.With(obligation);
        return true;
    }

    /// <summary>
    /// Removes what a touch discharges. Returns whether it discharged anything, and whether an acknowledgement.
    /// </summary>
    public (bool Any, bool Acknowledged) Discharge(Touch touch)
    {
        var before = Open;
        Open = Open.Without(touch, static (owed, by) => IsDischarged(owed, by));
        if (touch.InReplyTo is { } answered && !Names(before, answered))
        {
            answeredAhead = answeredAhead
                .Without(touch.At, static (ahead, now) => now - ahead.At > Skew)
                .With((answered, touch.At));
        }

        Await(touch, before);
        bool any = !ReferenceEquals(before, Open);
        return (any, any && Has(before, Duty.Acknowledgement) && !Has(Open, Duty.Acknowledgement));
    }

    /// <summary>
    /// Restores what a touch that did not arrive had discharged. Nobody could know sooner that it is still owed, so its due date
    /// counts from then. Returns whether an acknowledgement is owed again.
    /// </summary>
    public bool Bounced(Touch lost, Instant at)
    {
        bool acknowledgement = false;
        for (var link = delivering; link is not null; link = link.Tail)
        {
            if (ReferenceEquals(link.Head.By, lost))
            {
                Open = Open.With(link.Head.Owed with { DueFrom = at });
                acknowledgement |= link.Head.Owed.Kind == Duty.Acknowledgement;
            }
        }

        delivering = delivering.Without(lost, static (done, gone) => ReferenceEquals(done.By, gone));
        return acknowledgement;
    }

    /// <summary>
    /// Settles what a booking answers: requests for a call, a meeting or an evaluation, and a reconvening whose date has come.
    /// </summary>
    public void Booked(Instant at) =>
        Settle(
            at,
            static (owed, now) =>
                owed.Kind switch
                {
                    Duty.Answer => owed.Source
                        is Correspondence { Requests: Ask.Call or Ask.Meeting or Ask.Evaluation },
                    Duty.Reconvening => owed.Arises <= now,
                    _ => false,
                }
        );

    /// <summary>Settles all that was owed when a meeting was held. Returns whether an acknowledgement was owed.</summary>
    public bool Held(Instant at)
    {
        bool acknowledged = Has(Open, Duty.Acknowledgement);
        Settle(at, static (owed, now) => owed.Arises <= now);
        return acknowledged;
    }

    public void Drop(Duty kind) => Settle(kind, static (owed, dropped) => owed.Kind == dropped);

    /// <summary>Settles a reconvening whose date lies in time that the buyer asks for without naming a day.</summary>
    public void Outlast(Instant end) =>
        Settle(end, static (owed, until) => owed.Kind == Duty.Reconvening && owed.Arises < until);

    /// <summary>Settles the reconvenings and acknowledgements that arose before the buyer opened the door again.</summary>
    public void Lift(Instant at) =>
        Settle(at, static (owed, now) => owed.Kind is Duty.Reconvening or Duty.Acknowledgement && owed.Source.At < now);

    /// <summary>Settles duties by other means than a touch. They are not owed again, even if a touch bounces.</summary>
    private void Settle<T>(T argument, Func<Obligation, T, bool> isSettled)
    {
        Open = Open.Without(argument, isSettled);
        delivering = delivering.Without(
            (argument, isSettled),
            static (done, by) => by.isSettled(done.Owed, by.argument)
        );
    }

    // Only the latest touch on a channel can bounce, and what another touch has discharged too stays done.
    private void Await(Touch touch, Chain<Obligation>? before)
    {
        delivering = delivering.Without(
            touch,
            static (done, by) => done.By.Channel == by.Channel || IsDischarged(done.Owed, by)
        );
        for (var link = ReferenceEquals(before, Open) ? null : before; link is not null; link = link.Tail)
        {
            if (IsDischarged(link.Head, touch))
            {
                delivering = delivering.With(new(link.Head, touch));
            }
        }
    }

    private static bool IsDischarged(Obligation owed, Touch touch) =>
        owed.Kind == Duty.Reconvening ? touch.At >= owed.Arises
        : touch.InReplyTo is { } answered ? string.Equals(owed.Source.Id, answered, StringComparison.Ordinal)
        : touch.Campaign is null && (owed.Kind == Duty.Answer || touch.Ask == Ask.Nothing);

    private static bool Names(Chain<Obligation>? open, string id)
    {
        for (; open is not null; open = open.Tail)
        {
            if (string.Equals(open.Head.Source.Id, id, StringComparison.Ordinal))
            {
                return true;
            }
        }

        return false;
    }

    private static bool Has(Chain<Obligation>? open, Duty kind)
    {
        for (; open is not null; open = open.Tail)
        {
            if (open.Head.Kind == kind)
            {
                return true;
            }
        }

        return false;
    }

    private readonly record struct Delivery(Obligation Owed, Touch By);
}
