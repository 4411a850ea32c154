namespace Cadence;

/// <summary>A day's work over many relationships, as of one instant.</summary>
/// <remarks>
/// <para>Duties come first, by due date, all of them. Then whom it is most worth reaching, as many as the capacity leaves
/// room for. Then those to step back from, and those to leave. The rest is left alone.</para>
/// <para>Relationships of one account are colleagues: once one of them is chosen, the touch that is planned counts for the
/// others before the next is chosen, and for those who are not. A person known under two relationships is two for an agenda.</para>
/// <para>The answer does not depend on the order of the book; ties go by id, letter by letter.</para>
/// <para>It holds who is in each list and in which order. A decision is made when it is read, but for those of
/// <see cref="Reach"/>: keep what is read more than once.</para>
/// </remarks>
public sealed class Agenda
{
    private Agenda(Draft.Terms terms, Draft draft)
    {
        At = terms.Now;
        Policy = terms.Policy;
        Respond = Those<Decision.Respond>(Draft.Kind.Respond);
        Reach = new EqualList<Choice>([
            .. draft.PlacesOf(Draft.Kind.Reach).Select(place => new Choice((Decision.Reach)draft[place])),
        ]);
        Suspend = Those<Decision.Suspend>(Draft.Kind.Suspend);
        Leave = Those<Decision.Leave>(Draft.Kind.Leave);
        Wait = Those<Decision.Wait>(Draft.Kind.Wait);
        Deferred = draft.Deferred;

        Decided<TDecision> Those<TDecision>(Draft.Kind kind)
            where TDecision : Decision => new(draft, kind, place => (TDecision)draft[place]);
    }

    /// <summary>The instant it is as of.</summary>
    public Instant At { get; }

    /// <summary>The policy that decided.</summary>
    public Policy Policy { get; }

    /// <summary>What is owed, the first due first.</summary>
    public IReadOnlyList<Decision.Respond> Respond { get; }

    /// <summary>Whom to reach, the most worthwhile first.</summary>
    public IReadOnlyList<Choice> Reach { get; }

    /// <summary>From whom to step back, and to say so.</summary>
    public IReadOnlyList<Decision.Suspend> Suspend { get; }

    /// <summary>Whom to leave.</summary>
    public IReadOnlyList<Decision.Leave> Leave { get; }

    /// <summary>Whom to leave alone, and until when, the first to come back first.</summary>
    public IReadOnlyList<Decision.Wait> Wait { get; }

    /// <summary>How many might be reached as well, had the day more hours.</summary>
    public int Deferred { get; }

    /// <summary>Draws up an agenda.</summary>
    /// <param name="book">The relationships; each id once.</param>
    /// <param name="policy">The policy that decides.</param>
    /// <param name="now">The instant it is as of; what happened later is left out.</param>
    /// <param name="capacity">How much the seller can do today, duties included; from 0.</param>
    /// <param name="prior">What is assumed before a buyer's own history speaks; the default unless given.</param>
    /// <exception cref="ArgumentException">A relationship is null, or is given twice.</exception>
    /// <exception cref="ArgumentOutOfRangeException">The capacity is negative.</exception>
    public static Agenda For(
        IEnumerable<Relationship> book,
        Policy policy,
        Instant now,
        int capacity,
        Prior? prior = null
    )
    {
        Argument.NotNull(policy, nameof(policy));
        Argument.InRange(capacity, 0, int.MaxValue, nameof(capacity));
        var terms = new Draft.Terms(policy, now, prior ?? Prior.Default);
        return new(terms, Draft.Of(Argument.NotNull(book, nameof(book)), terms, capacity));
    }

    /// <summary>
    /// A relationship for an agenda over many, made one by one, on as many threads as there are: of one without an account nothing
    /// is held but what is kept.
    /// </summary>
    /// <param name="relationship">The relationship.</param>
    /// <param name="policy">The policy that decides; that of all items.</param>
    /// <param name="now">The instant of all items; what happened later is left out.</param>
    /// <param name="keep">
    /// What to keep of the decision. It is called at once, but for a relationship of an account: then it is called whenever the
    /// agenda is read, on the thread that reads, with what is decided for it among its colleagues.
    /// </param>
    /// <param name="prior">What is assumed before a buyer's own history speaks; the default unless given. That of all items.</param>
    /// <typeparam name="T">What is kept: an id, a row, a line.</typeparam>
    public static AgendaItem<T> Item<T>(
        Relationship relationship,
        Policy policy,
        Instant now,
        Func<Decision, T> keep,
        Prior? prior = null
    ) =>
        new(
            Argument.NotNull(relationship, nameof(relationship)),
            new(Argument.NotNull(policy, nameof(policy)), now, prior ?? Prior.Default),
            Argument.NotNull(keep, nameof(keep))
        );

    /// <summary>Draws up an agenda of items: the same as over their relationships, with what is kept in place of the decisions.</summary>
    /// <param name="items">The items; each relationship once, in any order, and whoever is a colleague of one of them among them.</param>
    /// <param name="capacity">How much the seller can do today, duties included; from 0.</param>
    /// <param name="twice">
    /// Called, as the items are read, for each whose relationship is among them already: it is left out. Unless given, it is an error.
    /// </param>
    /// <typeparam name="T">What is kept of each.</typeparam>
    /// <exception cref="ArgumentException">
    /// A relationship is in it twice, and nobody is called for it, or policies, instants or priors differ.
    /// </exception>
    /// <exception cref="ArgumentOutOfRangeException">The capacity is negative.</exception>
    public static Agenda<T> Of<T>(IEnumerable<AgendaItem<T>> items, int capacity, Action<AgendaItem<T>>? twice = null)
    {
        Argument.InRange(capacity, 0, int.MaxValue, nameof(capacity));
        return new(Argument.NotNull(items, nameof(items)), capacity, twice);
    }
}
