namespace Cadence;

internal sealed partial class Fold
{
    public void Apply(Interaction interaction)
    {
        ran = ClockAt(interaction.At);
        rhythm.Seen(interaction.At);
        last = interaction.At;
        if (interaction.IsAct)
        {
            Heard(interaction);
        }

        switch (interaction)
        {
            case Touch touch:
                Apply(touch);
                break;
            case Correspondence said:
                Apply(said);
                break;
            case TimeRequested request:
                if (door.Apply(request, zone))
                {
                    Promise(request, door.Pause!);
                }

                break;
            case Absence absence:
                door.Apply(absence, zone);
                break;
            case Suspension suspension:
                door.Apply(suspension, zone);
                depth.Settle();
                break;
            case Withdrawal withdrawal when door.IsPaused(withdrawal.At):
                obligations.Owe(Duty.Apology, withdrawal);
                break;
            case Decline decline:
                Apply(decline);
                break;
            case OptOut optOut:
                consent.Apply(optOut);
                if (consent.IsOut(Purpose.Sales, optOut.At) && consent.IsOut(Purpose.Service, optOut.At))
                {
                    depth.Dissolve(optOut);
                }

                break;
            case OptIn optIn:
                consent.Apply(optIn, zone);
                break;
            case Purchase purchase:
                latest.Purchase = purchase;
                Lift(purchase.At);
                break;
            case MeetingBooked booked:
                Apply(booked);
                break;
            case MeetingMoved moved:
                meetings.Apply(moved);
                break;
            case MeetingCancelled cancelled:
                meetings.Apply(cancelled);
                break;
            case MeetingMissed missed:
                meetings.Apply(missed);
                if (missed.By == Party.Seller)
                {
                    obligations.Owe(Duty.Apology, missed);
                }

                break;
            case MeetingHeld held:
                Apply(held);
                break;
            case Bounce bounce:
                Apply(bounce);
                break;
            case Baseline baseline:
                depth.Apply(baseline);
                break;
        }
    }

    private void Heard(Interaction act)
    {
        Duration? response = touches.FirstClock is { } first ? ran - first : null;
        rhythm.Acted(act.At, response);
        touches.Heard();
        door.Heard();
        depth.Apply(act);
        if (act is not Signal)
        {
            meetings.Spoken();
        }

        // The channel of an opt-out or an opt-in is its scope, not where the buyer was heard.
        if (act is not (OptOut or OptIn) && (act.Channel ?? meetings.ChannelOf(act as MeetingHeld)) is { } channel)
        {
            reachability.Heard(channel);
            latest.Call = channel == Channel.Phone && act is Correspondence or MeetingHeld ? act : latest.Call;
        }
    }

    private void Apply(Touch touch)
    {
        var (discharged, acknowledged) = obligations.Discharge(touch);
        if (acknowledged)
        {
            door.Acknowledge(touch.At);
        }

        touches.Add(touch, ran, discharged);
        if (depth.Request is not null && touches.FollowUps >= Touches.MostFollowUps)
        {
            depth.Settle();
        }

        depth.Apply(touch);
        rhythm.Touched(touch.At);
        if (touch.Channel is { } channel)
        {
            reachability.Touched(channel);
        }
    }

    private void Apply(Correspondence said)
    {
        latest.Correspondence = said;
        latest.Inquiry = said as Inquiry ?? latest.Inquiry;
        if (said.InReplyTo is { } answered)
        {
            touches.Arrived(answered);
        }

        if (said.Requests > Ask.Nothing)
        {
            while (latest.Requests?.Head.Requests <= said.Requests)
            {
                latest.Requests = latest.Requests!.Tail;
            }

            latest.Requests = latest.Requests.With(said);
            Lift(said.At);
        }
        else
        {
            door.LiftSuspension();
        }

        if (said.ExpectsAnswer || said.Requests > Ask.Nothing)
        {
            obligations.Owe(Duty.Answer, said);
        }
    }

    private void Apply(Decline decline)
    {
        bool isDated = door.Apply(decline, zone);
        if (door.IsOver)
        {
            obligations.Drop(Duty.Reconvening);
        }

        obligations.Drop(Duty.Acknowledgement);
        if (!obligations.Owe(Duty.Acknowledgement, decline))
        {
            door.Acknowledge(decline.At);
        }

        if (isDated)
        {
            Promise(decline, new Spell(decline, door.Refusal!.Named!.Value, Dated: true));
        }
    }

    private void Apply(MeetingBooked booked)
    {
        meetings.Apply(booked, requested: depth.Request?.Requests >= Ask.Call);
        obligations.Booked(booked.At);
        if (booked.By == Party.Buyer)
        {
            Lift(booked.At);
        }
    }

    private void Apply(MeetingHeld held)
    {
        meetings.Apply(held);
        door.LiftSuspension();
        if (obligations.Held(held.At))
        {
            door.Acknowledge(held.At);
        }

        if (held.Outcome is MeetingOutcome.Advance or MeetingOutcome.Order)
        {
            Lift(held.At);
        }
        else if (held.Outcome == MeetingOutcome.NoSale)
        {
            door.Apply(held);
        }
    }

    private void Apply(Bounce bounce)
    {
        if (touches.Bounced(bounce.Channel) is { } lost)
        {
            depth.Bounced(lost);
            if (obligations.Bounced(lost, bounce.At))
            {
                door.Unacknowledge();
            }
        }

        if (bounce.Channel is { } channel)
        {
            reachability.Bounced(channel, bounce);
        }
    }

    /// <summary>
    /// Replaces the reconvening by one on the date that the buyer named. If they named none, a date that lies in the time they ask
    /// for is given up, and a later one stays.
    /// </summary>
    private void Promise(Interaction by, Spell spell)
    {
        if (!spell.Dated)
        {
            obligations.Outlast(spell.Until);
            return;
        }

        obligations.Drop(Duty.Reconvening);
        bool named = (by as TimeRequested)?.Until?.Instant is not null || (by as Decline)?.Until?.Instant is not null;
        obligations.Owe(new(Duty.Reconvening, by, spell.Until, named));
    }

    /// <summary>Lifts what the buyer has opened again.</summary>
    private void Lift(Instant at)
    {
        door.Lift(at);
        obligations.Lift(at);
    }
}
