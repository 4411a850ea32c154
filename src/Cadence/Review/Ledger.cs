namespace Cadence;

/// <summary>Tracks what is owed in one relationship: what is settled, and what passes its due date undone.</summary>
internal sealed class Ledger(Policy policy, Passage passage, Witness witness)
{
    private readonly List<Debt> pending = [];
    private readonly List<Debt> missed = [];
    private readonly HashSet<string> over = new(StringComparer.Ordinal);
    private Chain<Obligation>? obligations;
    private Chain<Appointment>? meetings;
    private Instant soonest = Instant.MaxValue;

    // While no channel was open, a duty could not be done.
    private Instant channelsSince = Instant.MinValue;

    /// <summary>The duties that are owed, or will be on a date, and are not yet overdue.</summary>
    public IReadOnlyList<Debt> Pending => pending;

    /// <summary>The duties that are overdue and still open.</summary>
    public IReadOnlyList<Debt> Missed => missed;

    /// <summary>
    /// Whether an agreed meeting is no longer owed, although no end of it is recorded: it was abandoned, or could never be kept.
    /// </summary>
    public bool IsOver(string meeting) => over.Contains(meeting);

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
        // A seller who says that they missed a meeting is not to blame for one that they could not keep.
        if (next is MeetingMissed { By: Party.Seller, Meeting: var name })
        {
            pending.RemoveAll(debt =>
                string.Equals(debt.Meeting, name, StringComparison.Ordinal) && IsExcused(debt, Opportunity(debt))
            );
        }

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
            var opportunity = Opportunity(debt);
            if (IsExcused(debt, opportunity))
            {
                return true;
            }

            if (opportunity is { } from)
            {
                // A duty that could not be done by then is due as if it had arisen when it first could be done.
                due = from > due ? Deadline(debt.Owed with { Arises = from }) : due;
                if (due < instant)
                {
                    missed.Add(debt);
                    if (debt.Meeting is { } abandoned)
                    {
                        over.Add(abandoned);
                    }

                    witness.Missed(debt, due, from);
                    return true;
                }
            }
        }

        soonest = Instant.Min(soonest, due);
        return false;
    }

    // Nobody is to blame for a meeting that lapsed before it could be kept, or that no channel was left for.
    private bool IsExcused(Debt debt, Instant? opportunity)
    {
        if (debt.Meeting is not { } meeting || opportunity < debt.Owed.Lapses)
        {
            return false;
        }

        over.Add(meeting);
        return true;
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
    private Instant? Opportunity(Debt debt)
    {
        var from = Instant.Max(debt.Known, channelsSince);
        return policy
            .DutiesOf(passage.Situation, from)
            .Binding(debt.Owed, from)
            .EarliestAnywhere(passage.Situation, Purpose.Service, from, from);
    }

    private void Add(Obligation owed, Instant due, Interaction by, string? meeting = null)
    {
        if (meeting is not null)
        {
            over.Remove(meeting);
        }

        pending.Add(new(owed, Instant.Max(owed.Arises, by.At), due, meeting));
        soonest = Instant.Min(soonest, due);
    }
}
