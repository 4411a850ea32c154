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
    private Agenda(Instant at, Policy policy, Draft draft)
    {
        At = at;
        Policy = policy;
        Respond = new Decided<Decision.Respond>(draft, Draft.Kind.Respond);
        Reach = new EqualList<Choice>([.. draft.Chosen]);
        Suspend = new Decided<Decision.Suspend>(draft, Draft.Kind.Suspend);
        Leave = new Decided<Decision.Leave>(draft, Draft.Kind.Leave);
        Wait = new Decided<Decision.Wait>(draft, Draft.Kind.Wait);
        Deferred = draft.Deferred;
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
        return new(
            now,
            policy,
            new Draft(Argument.NotNull(book, nameof(book)), policy, now, prior ?? Prior.Default).Draw(capacity)
        );
    }
}
