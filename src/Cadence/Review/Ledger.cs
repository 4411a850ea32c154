namespace Cadence;

/// <summary>Tracks what is owed in one relationship: what is settled, and what passes its due date undone.</summary>
internal sealed partial class Ledger(Policy policy, Passage passage, Witness witness)
{
    private readonly List<Debt> pending = [];
    private readonly List<Debt> missed = [];
    private readonly HashSet<string> over = new(StringComparer.Ordinal);
    private Chain<Obligation>? obligations;
    private Chain<Appointment>? meetings;
    private Instant soonest = Instant.MaxValue;

    // Whether the next interaction may open or close a channel.
    private bool mayOpen;

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
            var opportunity = Opportunity(debt);
            if (IsExcused(debt, opportunity))
            {
                return true;
            }

            if (opportunity is { } from)
            {
                // A duty that could not be done by then is due as if it had arisen when it first could be done.
                due = from > due ? Deadline(debt.Owed with { DueFrom = from }) : due;
                if (due < instant)
                {
                    missed.Add(debt);
                    if (debt.Meeting is { } abandoned)
                    {
                        over.Add(abandoned);
                    }

                    witness.Missed(debt, due, Instant.Max(from, debt.TakenBack ?? from));
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

    private Instant? Opportunity(Debt debt) =>
        Opportunity(debt.Owed, Instant.Max(debt.Known, debt.ShutSince ?? debt.Known));

    private void Add(Debt debt)
    {
        if (debt.Meeting is { } meeting)
        {
            over.Remove(meeting);
        }

        pending.Add(debt);
        soonest = Instant.Min(soonest, debt.By);
    }
}
