namespace Cadence;

/// <summary>One relationship's entry for an agenda: its rank, and the value that the caller's function made of its decision.</summary>
/// <remarks>
/// A relationship of an account is held until the agenda is read, as its decision may change once a colleague is chosen. Of any
/// other only the value is held. Made by <see cref="Agenda.Item{T}"/>.
/// </remarks>
/// <typeparam name="T">The type of the value.</typeparam>
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
        Rank = Draft.Rank.Of(decision);
        What = new(keep(decision), null);
    }

    /// <summary>The relationship's id.</summary>
    public string Relationship { get; }

    internal Relationship? Held { get; }

    internal Draft.Rank Rank { get; }

    internal Draft.Terms Terms { get; }

    internal Keeping What { get; }

    /// <summary>What is kept, or how to keep it once it is known what is decided.</summary>
    internal readonly record struct Keeping(T Kept, Func<Decision, T>? Keep)
    {
        public T Read(Draft draft, int place) => Keep is null ? Kept : Keep(draft[place]);
    }
}
