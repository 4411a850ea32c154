namespace Cadence;

/// <summary>A relationship for an agenda: how it stands in it, and what is kept of what is decided for it.</summary>
/// <remarks>
/// A relationship of an account is held, as what is decided for it may change once colleagues are chosen. Of any other nothing
/// is held but what is kept. Made by <see cref="Agenda.Item{T}"/>.
/// </remarks>
/// <typeparam name="T">What is kept.</typeparam>
public sealed class AgendaItem<T>
{
    private readonly Func<Decision, T>? keep;
    private readonly T kept = default!;

    internal AgendaItem(Relationship relationship, Draft.Terms terms, Func<Decision, T> keep)
    {
        Relationship = relationship.Id;
        Terms = terms;
        var known = relationship.AsOf(terms.Now);
        if (known.Account is not null)
        {
            Held = known;
            this.keep = keep;
            return;
        }

        var decision = terms.Policy.Decide(new Situation(known) { Prior = terms.Prior }, terms.Now);
        Verdict = Draft.Verdict.Of(decision);
        kept = keep(decision);
    }

    /// <summary>The relationship's id.</summary>
    public string Relationship { get; }

    internal Relationship? Held { get; }

    internal Draft.Verdict Verdict { get; }

    internal Draft.Terms Terms { get; }

    internal T Read(Draft draft, int place) => keep is null ? kept : keep(draft[place]);
}
