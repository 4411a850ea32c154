namespace Cadence;

/// <summary>What the seller owes, and what discharges it.</summary>
internal struct Obligations
{
    // Touches that name an interaction which had not happened yet when they did: deliveries and clocks disagree.
    private Chain<string>? answeredAhead;

    /// <summary>What is owed, or will be on a date, the newest first.</summary>
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

    /// <summary>Adds a duty, unless a touch that names its source has come before it; says which.</summary>
    public bool Owe(Obligation obligation)
    {
        for (var link = answeredAhead; link is not null; link = link.Tail)
        {
            if (string.Equals(link.Head, obligation.Source.Id, StringComparison.Ordinal))
            {
                return false;
            }
        }

        Open = Open.With(obligation);
        return true;
    }

    /// <summary>Takes off what a touch discharges; says whether it discharged anything, and whether an acknowledgement.</summary>
    public (bool Any, bool Acknowledged) Discharge(Touch touch)
    {
        var before = Open;
        Open = Open.Without(touch, static (owed, by) => IsDischarged(owed, by));
        if (touch.InReplyTo is { } answered && !Names(before, answered))
        {
            answeredAhead = answeredAhead.With(answered);
        }

        bool any = !ReferenceEquals(before, Open);
        return (any, any && Has(before, Duty.Acknowledgement) && !Has(Open, Duty.Acknowledgement));
    }

    /// <summary>A booking answers the requests for a meeting, and is the reconvening whose date has come.</summary>
    public void Booked(Instant at) =>
        Open = Open.Without(
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

    /// <summary>A held meeting discharges all that was owed by then.</summary>
    public bool Held(Instant at)
    {
        bool acknowledged = Has(Open, Duty.Acknowledgement);
        Open = Open.Without(at, static (owed, now) => owed.Arises <= now);
        return acknowledged;
    }

    public void Drop(Duty kind) => Open = Open.Without(kind, static (owed, dropped) => owed.Kind == dropped);

    /// <summary>What the buyer opened again before an instant is neither to be acknowledged nor to be waited for.</summary>
    public void Lift(Instant at) =>
        Open = Open.Without(
            at,
            static (owed, now) => owed.Kind is Duty.Reconvening or Duty.Acknowledgement && owed.Source.At < now
        );

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
}
