namespace Cadence;

/// <summary>Sees a history pass, knowing at each moment what was known then, and draws its conclusions.</summary>
internal abstract class Witness
{
    private readonly Ledger ledger;

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
        if (Passage.Stands)
        {
            Passage.Forget();
            Saw(next);
        }

        ledger.Before(next);
        Passage.Pass();
        ledger.After(next);
        Knows(next);
    }

    /// <summary>All has passed.</summary>
    public void End(Instant asOf)
    {
        ledger.PassTo(asOf);
        Ended(asOf, ledger);
    }

    /// <summary>A duty passed its due date undone.</summary>
    /// <param name="debt">The duty.</param>
    /// <param name="due">The due date; later than it would be if nothing could be done by then.</param>
    /// <param name="from">The first instant at which it could be done.</param>
    public abstract void Missed(Debt debt, Instant due, Instant from);

    /// <summary>A duty is open no more: it was done, or what happened lifted it.</summary>
    public abstract void Settled(Debt debt, Interaction by, bool late);

    /// <summary>An interaction that stands is about to happen.</summary>
    protected abstract void Saw(Interaction next);

    /// <summary>An interaction has happened.</summary>
    protected virtual void Knows(Interaction last) { }

    protected abstract void Ended(Instant asOf, Ledger ledger);
}
