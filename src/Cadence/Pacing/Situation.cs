namespace Cadence;

/// <summary>What a rule may look at: a relationship, its colleagues of the same account, and the prior.</summary>
/// <remarks>
/// It has no moment of its own: a rule is told the moment that is asked about. What it holds is known at the moment of the
/// question; nothing later is in it.
/// </remarks>
public sealed class Situation
{
    private static readonly Duration FarAhead = Duration.FromDays(3653);

    private readonly IReadOnlyList<Relationship> others = [];

    /// <summary>The situation of a relationship.</summary>
    public Situation(Relationship relationship) => Relationship = Argument.NotNull(relationship, nameof(relationship));

    /// <summary>The relationship.</summary>
    public Relationship Relationship { get; }

    // Known to be colleagues, in order, and no list of somebody else's.
    internal Situation(Relationship relationship, IReadOnlyList<Relationship> colleagues, Prior prior)
    {
        Relationship = relationship;
        others = colleagues;
        Prior = prior;
    }

    /// <summary>
    /// The other relationships of the same account, in the order of their ids, letter by letter; none unless said. In whatever order
    /// they are given, and the list is copied.
    /// </summary>
    /// <exception cref="ArgumentException">
    /// One of them is null, is this relationship, stands twice, or is of another account than this relationship.
    /// </exception>
    public IReadOnlyList<Relationship> Colleagues
    {
        get => others;
        init => others = Argument.NotNull(value, nameof(Colleagues)).Count == 0 ? [] : Checked([.. value]);
    }

    /// <summary>What is assumed before this buyer's own history speaks; the default prior unless said.</summary>
    public Prior Prior
    {
        get;
        init => field = Argument.NotNull(value, nameof(Prior));
    } = Prior.Default;

    internal Fold Fold => Relationship.Fold;

    internal bool IsAlone => others is Relationship[] { Length: 0 } || others.Count == 0;

    /// <summary>The situation as it was known at an instant.</summary>
    public Situation AsOf(Instant now)
    {
        var known = Relationship.AsOf(now);
        if (ReferenceEquals(known, Relationship) && IsAlone)
        {
            return this;
        }

        var colleagues = new Relationship[Colleagues.Count];
        for (int i = 0; i < colleagues.Length; i++)
        {
            colleagues[i] = Colleagues[i].AsOf(now);
        }

        return new(known, colleagues, Prior);
    }

    /// <summary>Whether an instant is too far ahead to wait for, asked at another.</summary>
    internal bool IsOutOfReach(Instant at, Instant asked) => at - asked > FarAhead && at > HorizonFrom(asked);

    /// <summary>The instant past which, asked at another, "not yet" is "never": ten years after the last date that anybody named.</summary>
    internal Instant HorizonFrom(Instant now)
    {
        var last = Instant.Max(now, Fold.Meetings.RespectedUntil);
        last = Instant.Max(last, Fold.Door.Pause?.Until ?? last);
        last = Instant.Max(last, Fold.Door.Absence?.Until ?? last);
        last = Instant.Max(last, Fold.Door.Suspension?.Until ?? last);
        last = Instant.Max(last, Fold.Door.Refusal is { Final: false } refusal ? refusal.Until : last);
        last = Instant.Max(last, Fold.Consent.LastExpiry ?? last);
        foreach (var colleague in others)
        {
            last = Instant.Max(last, colleague.Fold.Door.Pause?.Until ?? last);
        }

        return last.Later(FarAhead);
    }

    /// <summary>What the relationship tells at an instant, if nothing more happens until then.</summary>
    public Assessment Assess(Instant at) => Assessment.Of(Relationship, at, Prior);

    private Relationship[] Checked(Relationship[] colleagues)
    {
        var met = new HashSet<string>(StringComparer.Ordinal);
        foreach (var colleague in colleagues)
        {
            string id = Argument.NotNull(colleague, nameof(Colleagues)).Id;
            if (string.Equals(id, Relationship.Id, StringComparison.Ordinal))
            {
                throw Refused($"'{id}', which is the relationship itself; it must hold the others alone");
            }

            if (!met.Add(id))
            {
                throw Refused($"'{id}' twice; each colleague must be in it once");
            }

            if (
                colleague.Account is { } theirs
                && Relationship.Account is { } own
                && !string.Equals(theirs, own, StringComparison.Ordinal)
            )
            {
                throw Refused(
                    $"'{id}' of the account '{theirs}', and '{Relationship.Id}' is of '{own}'; colleagues must be of one account"
                );
            }
        }

        Array.Sort(colleagues, static (left, right) => string.CompareOrdinal(left.Id, right.Id));
        return colleagues;
    }

    private static ArgumentException Refused(string colleagues) =>
        new($"Colleagues holds {colleagues}.", nameof(colleagues));
}
