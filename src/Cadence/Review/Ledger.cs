namespace Cadence;

/// <summary>Tracks what is owed in one relationship: what is settled, and what passes its due date undone.</summary>
internal sealed class Ledger(Policy policy, Passage passage, Witness witness)
{
    private readonly List<Debt> pending = [];
    private readonly List<Debt> missed = [];
    private Chain<Obligation>? obligations;
    private Chain<Appointment>? meetings;
    private Instant soonest = Instant.MaxValue;

    // While no channel was open, a duty could not be done.
    private Instant channelsSince = Instant.MinValue;

    /// <summary>The duties that are owed, or will be on a date, and are not yet overdue.</summary>
    public IReadOnlyList<Debt> Pending => pending;

    /// <summary>The duties that are overdue and still open.</summary>
    public IReadOnlyList<Debt> Missed => missed;

    /// <summary>Lets time pass up to an instant, with nothing happening.</summary>
    public void PassTo(Instant instant)
    {
        if (soonest >= instant)
        {
            return;
        }

        soonest = Instant.MaxValue;
        pending.RemoveAll(debt => IsMissed(debt, instant));
    }

    /// <summary>Notes that an interaction is about to happen.</summary>
    public void Before(Interaction next)
    {
        if (
            next is OptOut or OptIn or Bounce
            || (next.Channel is { } channel && passage.Fold.Reachability.BounceOn(channel) is not null)
        )
        {
            channelsSince = next.At;
        }
    }

    /// <summary>Notes that an interaction has happened.</summary>
    public void After(Interaction by)
    {
        var (owed, agreed) = (passage.Fold.Obligations.Open, passage.Fold.Meetings.Open);
        if (!ReferenceEquals(owed, obligations))
        {
            SyncObligations(owed, by);
        }

        if (!ReferenceEquals(agreed, meetings))
        {
            SyncMeetings(agreed, by);
        }
    }

    private bool IsMissed(Debt debt, Instant instant)
    {
        var due = debt.By;
        if (due < instant)
        {
            var since = Instant.Max(debt.Known, channelsSince);
            if (Opportunity(debt.Owed, since) is { } from)
            {
                // Nobody is to blame for a meeting that lapsed before it could be kept.
                if (from >= debt.Owed.Lapses)
                {
                    return true;
                }

                // A duty that could not be done by then is due as if it had arisen when it first could be done.
                due = from > due ? Deadline(debt.Owed with { Arises = from }) : due;
                if (due < instant)
                {
                    missed.Add(debt);
                    witness.Missed(debt, due, from);
                    return true;
                }
            }
        }

        soonest = Instant.Min(soonest, due);
        return false;
    }

    private void SyncObligations(Chain<Obligation>? now, Interaction by)
    {
        IEnumerable<Obligation>? added = now.AddedTo(obligations);
        if (added is null)
        {
            var open = new HashSet<Obligation>(now.Items());
            Settle(debt => debt.Meeting is null && !open.Remove(debt.Owed), by);
            added = open;
        }

        foreach (var owed in added)
        {
            Add(owed, Deadline(owed), by);
        }

        obligations = now;
    }

    private void SyncMeetings(Chain<Appointment>? now, Interaction by)
    {
        IEnumerable<Appointment>? added = now.AddedTo(meetings);
        if (added is null)
        {
            var open = now.Items().Where(meeting => !meeting.Cancelled).ToDictionary(meeting => meeting.Source);
            Settle(debt => debt.Meeting is not null && !open.Remove(debt.Owed.Source), by);
            added = open.Values;
        }

        foreach (var meeting in added)
        {
            var owed = MeetingDuty(meeting);
            Add(owed, owed.Lapses, by, meeting.Name);
        }

        meetings = now;
    }

    private void Settle(Predicate<Debt> isSettled, Interaction by)
    {
        foreach (var debt in pending.FindAll(isSettled))
        {
            pending.Remove(debt);
            witness.Settled(debt, by, late: false);
        }

        foreach (var debt in missed.FindAll(isSettled))
        {
            missed.Remove(debt);
            witness.Settled(debt, by, late: true);
        }
    }

    /// <summary>Returns when a duty is due; a meeting is due until it lapses.</summary>
    private Instant Deadline(Obligation owed) =>
        owed.Kind == Duty.Meeting ? owed.Lapses : policy.DutiesOf(passage.Situation, owed.Arises).By(owed);

    /// <summary>Makes the duty to be at a meeting.</summary>
    private Obligation MeetingDuty(Appointment meeting) =>
        new(Duty.Meeting, meeting.Source, meeting.Start)
        {
            Ends = meeting.End,
            Lapses = policy.DutiesOf(passage.Situation, meeting.Start).Lapses(meeting),
        };

    /// <summary>Returns the first instant from another on at which a duty may be done; null if no channel is left.</summary>
    private Instant? Opportunity(Obligation owed, Instant from) =>
        policy
            .DutiesOf(passage.Situation, from)
            .Binding(owed, from)
            .EarliestAnywhere(passage.Situation, Purpose.Service, from, from);

    private void Add(Obligation owed, Instant due, Interaction by, string? meeting = null)
    {
        pending.Add(new(owed, Instant.Max(owed.Arises, by.At), due, meeting));
        soonest = Instant.Min(soonest, due);
    }
}
