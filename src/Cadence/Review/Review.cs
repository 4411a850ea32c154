namespace Cadence;

/// <summary>What was done wrong in a relationship and what was done well, up to an instant.</summary>
/// <remarks>
/// <para>Each judgement is the policy's own, of what was known just before: nothing that happened later enters it, so a later
/// review finds all that an earlier one found. A duty is found undone when its due date has passed. There is one exception:
/// a touch that names what it answers, recorded up to a day before it because clocks disagree, is taken for the answer.</para>
/// <para>Of a record that was edited, the wording that stands is judged, by what was known then; one that was taken back is
/// not. Immutable, and equal by value.</para>
/// </remarks>
public sealed record Review
{
    private readonly Relationship relationship;

    internal Review(
        Relationship relationship,
        Instant asOf,
        Policy policy,
        int touches,
        IEnumerable<Finding> findings,
        IEnumerable<Praise> praise
    )
    {
        this.relationship = relationship;
        AsOf = asOf;
        Policy = policy;
        Touches = touches;
        Findings = new EqualList<Finding>([.. findings]);
        Praise = new EqualList<Praise>([.. praise.OrderBy(one => one.At)]);
    }

    /// <summary>The relationship's id.</summary>
    public string Relationship => relationship.Id;

    /// <summary>Up to when it looks; what happened later is left out.</summary>
    public Instant AsOf { get; }

    /// <summary>The policy that judged.</summary>
    public Policy Policy { get; }

    /// <summary>How many of the seller's touches were judged.</summary>
    public int Touches { get; }

    /// <summary>What was wrong, in the order of time.</summary>
    public IReadOnlyList<Finding> Findings { get; }

    /// <summary>What was done well, in the order of time.</summary>
    public IReadOnlyList<Praise> Praise { get; }

    internal DateTimeZone Zone => relationship.Zone;

    /// <summary>Reviews a relationship that has no colleagues.</summary>
    /// <param name="relationship">The relationship.</param>
    /// <param name="policy">The policy that judges.</param>
    /// <param name="asOf">Up to when to look; what happened later is left out.</param>
    /// <param name="prior">What is assumed before a buyer's own history speaks; the default unless given.</param>
    /// <param name="since">What was wrong or well done before it is left out; unless given, nothing is.</param>
    public static Review Of(
        Relationship relationship,
        Policy policy,
        Instant asOf,
        Prior? prior = null,
        Instant? since = null
    ) => OfAccount([Argument.NotNull(relationship, nameof(relationship))], policy, asOf, prior, since)[0];

    /// <summary>Reviews the relationships of one account together: what went to one of them counts for the others.</summary>
    /// <param name="colleagues">The relationships; each id once, in any order.</param>
    /// <param name="policy">The policy that judges.</param>
    /// <param name="asOf">Up to when to look; what happened later is left out.</param>
    /// <param name="prior">What is assumed before a buyer's own history speaks; the default unless given.</param>
    /// <param name="since">What was wrong or well done before it is left out; unless given, nothing is.</param>
    /// <returns>A review of each, in the order of their ids.</returns>
    /// <exception cref="ArgumentException">A relationship is given twice.</exception>
    public static IReadOnlyList<Review> OfAccount(
        IEnumerable<Relationship> colleagues,
        Policy policy,
        Instant asOf,
        Prior? prior = null,
        Instant? since = null
    )
    {
        Argument.NotNull(policy, nameof(policy));
        Reviewer[] reviewers =
        [
            .. Walk.Of(colleagues, asOf, prior ?? Prior.Default)
                .Select(passage => new Reviewer(policy, passage, since ?? Instant.MinValue)),
        ];
        Walk.Through(reviewers, asOf);
        return Array.ConvertAll(reviewers, reviewer => reviewer.Review(asOf));
    }
}
