namespace Cadence;

internal sealed partial class Ledger
{
    // What was settled, by what it was, so that it is known when it is owed again.
    private readonly Dictionary<(Duty Kind, string Source), Settlement> settled = [];

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
            if (!Reopens(owed, by))
            {
                Add(new(owed, Instant.Max(owed.Arises, by.At), Deadline(owed), Meeting: null));
            }
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
            Add(new(owed, Instant.Max(owed.Arises, by.At), owed.Lapses, meeting.Name));
        }

        meetings = now;
    }

    /// <summary>
    /// Takes back that a duty was settled, if it was. If it was late already, that has been found, and is not found again.
    /// </summary>
    private bool Reopens(Obligation owed, Interaction by)
    {
        var key = (owed.Kind, owed.Source.Id);
        if (!settled.TryGetValue(key, out var settlement))
        {
            return false;
        }

        settled.Remove(key);
        witness.Reopened(settlement.Debt);
        if (settlement.IsLate)
        {
            missed.Add(settlement.Debt with { Owed = owed });
            return true;
        }

        // Sellers always know that they did not do it. That nothing of the buyer's lifted it is known only now.
        var known = Instant.Max(settlement.IsDone ? settlement.Debt.Known : by.At, owed.DueFrom);
        Add(new(owed, known, Deadline(owed), Meeting: null) { TakenBack = settlement.IsDone ? by.At : null });
        return true;
    }

    private void Settle(Predicate<Debt> isSettled, Interaction by)
    {
        foreach (var debt in pending.FindAll(isSettled))
        {
            pending.Remove(debt);
            Settle(debt, by, late: false);
        }

        foreach (var debt in missed.FindAll(isSettled))
        {
            missed.Remove(debt);
            Settle(debt, by, late: true);
        }
    }

    private void Settle(Debt debt, Interaction by, bool late)
    {
        if (debt.Meeting is null)
        {
            settled[(debt.Owed.Kind, debt.Owed.Source.Id)] = new(debt, late, witness.IsDone(debt, by));
        }

        witness.Settled(debt, by, late);
    }

    private readonly record struct Settlement(Debt Debt, bool IsLate, bool IsDone);
}
