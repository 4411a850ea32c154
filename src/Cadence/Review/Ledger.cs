namespace Cadence;

/// <summary>Tracks what is owed in one relationship: what is settled, and what passes its due date undone.</summary>
internal sealed partial class Ledger(Policy policy, Passage passage, Witness witness)
{
    private readonly List<Debt> pending = [];
    private readonly List<Debt> missed = [];
    private Chain<Obligation>? obligations;
    private Chain<Appointment>? meetings;
    private Instant soonest = Instant.MaxValue;

    // Whether the next interaction may open or close a channel.
    private bool mayOpen;

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
        mayOpen =
            next is OptOut or OptIn or Bounce
            || passage.IsEdit
            || (next.Channel is { } channel && passage.Fold.Reachability.BounceOn(channel) is not null);
        if (mayOpen)
        {
            NoteChannels(next.At, static debt => debt.Known);
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

        if (mayOpen)
        {
            NoteChannels(by.At, _ => by.At);
        }
    }

    /// <summary>
    /// Notes which duties have lost their last channel, and which have one again. While none was open, they could not be done.
    /// </summary>
    private void NoteChannels(Instant now, Func<Debt, Instant> shutSince)
    {
        for (int i = 0; i < pending.Count; i++)
        {
            var debt = pending[i];
            bool isShut = Opportunity(debt.Owed, now) is null;
            pending[i] = debt with
            {
                Known = debt.ShutSince < now ? Instant.Max(debt.Known, now) : debt.Known,
                ShutSince = isShut ? debt.ShutSince ?? shutSince(debt) : null,
            };
        }
    }

    private bool IsMissed(Debt debt, Instant instant)
    {
        var due = debt.By;
        if (due < instant)
        {
            var since = Instant.Max(debt.Known, debt.ShutSince ?? debt.Known);
            if (Opportunity(debt.Owed, since) is { } from)
            {
                // Nobody is to blame for a meeting that lapsed before it could be kept.
                if (from >= debt.Owed.Lapses)
                {
                    return true;
                }

                // A duty that could not be done by then is due as if it had arisen when it first could be done.
                due = from > due ? Deadline(debt.Owed with { DueFrom = from }) : due;
                if (due < instant)
                {
                    missed.Add(debt);
                    witness.Missed(debt, due, Instant.Max(from, debt.TakenBack ?? from));
                    return true;
                }
            }
        }

        soonest = Instant.Min(soonest, due);
        return false;
    }

    /// <summary>Returns when a duty is due; a meeting is due until it lapses.</summary>
    private Instant Deadline(Obligation owed) =>
        owed.Kind == Duty.Meeting ? owed.Lapses : policy.DutiesOf(passage.Situation, owed.DueFrom).By(owed);

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

    private void Add(Debt debt)
    {
        pending.Add(debt);
        soonest = Instant.Min(soonest, debt.By);
    }
}
