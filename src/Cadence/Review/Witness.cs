namespace Cadence;

/// <summary>Watches a history pass, at each moment with only what was known then, and draws conclusions.</summary>
internal abstract class Witness
{
    private readonly Ledger ledger;

    // A touch that the law forbids does no duty.
    private bool isLawful;

    protected Witness(Policy policy, Passage passage)
    {
        Policy = policy;
        Passage = passage;
        ledger = new(policy, passage, this);
    }

    public Passage Passage { get; }

    protected Policy Policy { get; }

    /// <summary>Passes the next interaction.</summary>
    public void Step()
    {
        var next = Passage.Next!;
        ledger.PassTo(next.At);
        ledger.Before(next);
        if (Passage.Stands)
        {
            Passage.Forget();
            Saw(next);
        }

        isLawful =
            next is not Touch touch
            || Passage.Fold.Obligations.Open is null
            || Faults.IsLawful(Policy, Passage.Situation, touch);
        Passage.Pass();
        ledger.After(next);
        Knows(next);
    }

    /// <summary>Ends the walk once everything has passed.</summary>
    public void End(Instant asOf)
    {
        ledger.PassTo(asOf);
        Ended(asOf, ledger);
    }

    /// <summary>Called when a duty has passed its due date undone.</summary>
    /// <param name="debt">The duty.</param>
    /// <param name="due">The due date; later than originally if nothing could be done by then.</param>
    /// <param name="from">The first instant at which it could be done and did not look done.</param>
    public abstract void Missed(Debt debt, Instant due, Instant from);

    /// <summary>Called when a duty is no longer open: it was done, or what happened lifted it.</summary>
    public abstract void Settled(Debt debt, Interaction by, bool late);

    /// <summary>Called when a duty that was settled is owed again: the touch that did it bounced, or its record was edited.</summary>
    public abstract void Reopened(Debt debt);

    /// <summary>Returns whether the interaction that settled a duty did it, rather than only lifted it.</summary>
    public bool IsDone(Debt debt, Interaction by) =>
        debt.Meeting is { } meeting
            ? by is MeetingHeld held && (held.Meeting ?? meeting).Equals(meeting, StringComparison.Ordinal)
            : by is MeetingHeld || (by.By == Party.Seller && isLawful);

    /// <summary>Whether an agreed meeting was abandoned, which has been found, or could never be kept.</summary>
    protected bool IsOver(string meeting) => ledger.IsOver(meeting);

    /// <summary>Finds an agreed meeting that is owed, or will be.</summary>
    protected Appointment? Owed(string meeting) =>
        IsOver(meeting)
            ? null
            : Passage
                .Fold.Meetings.Open.Items()
                .FirstOrDefault(one => !one.Cancelled && string.Equals(one.Name, meeting, StringComparison.Ordinal));

    /// <summary>Called when an interaction that stands is about to happen.</summary>
    protected abstract void Saw(Interaction next);

    /// <summary>Called when an interaction has happened.</summary>
    protected virtual void Knows(Interaction last) { }

    protected abstract void Ended(Instant asOf, Ledger ledger);
}
