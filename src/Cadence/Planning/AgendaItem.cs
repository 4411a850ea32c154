namespace Cadence;

/// <summary>A relationship for an agenda: how it stands in it, and what is kept of what is decided for it.</summary>
/// <remarks>
/// A relationship of an account is held, as what is decided for it may change once colleagues are chosen. Of any other nothing
/// is held but what is kept. Made by <see cref="Agenda.Item{T}"/>.
/// </remarks>
/// <typeparam name="T">What is kept.</typeparam>
public sealed class AgendaItem<T>
{
    internal AgendaItem(Relationship relationship, Draft.Terms terms, Func<Decision, T> keep)
    {
        Relationship = relationship.Id;
        Terms = terms;
        var known = relationship.AsOf(terms.Now);
        if (known.Account is not null)
        {
            Held = known;
            What = new(default!, keep);
            return;
        }

        var decision = terms.Policy.Decide(new Situation(known) { Prior = terms.Prior }, terms.Now);
        Verdict = Draft.Verdict.Of(decision);
        What = new(keep(decision), null);
    }

    /// <summary>The relationship's id.</summary>
    public string Relationship { get; }

    internal Relationship? Held { get; }

    internal Draft.Verdict Verdict { get; }

    internal Draft.Terms Terms { get; }

    internal Keeping What { get; }

    /// <summary>What is kept, or how to keep it once it is known what is decided.</summary>
    internal readonly record struct Keeping(T Kept, Func<Decision, T>? Keep)
    {
        public T Read(Draft draft, int place) => Keep is null ? Kept : Keep(draft[place]);
    }
}
