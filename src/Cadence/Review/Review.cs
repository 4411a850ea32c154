namespace Cadence;

/// <summary>What was done wrong and what was done well in a relationship, up to an instant.</summary>
/// <remarks>
/// <para>Each judgement is the policy's own, from what was known just before. Nothing that happened later enters it, so a later
/// review finds everything that an earlier one found. A duty counts as undone once its due date has passed. There is one
/// exception: a touch that names what it answers, recorded up to a day before it because clocks disagree, is taken as the
/// answer.</para>
/// <para>If a record was edited, the wording that stands is judged, by what was known then; a record that was taken back is not
/// judged, and did no duty. A touch that bounced did none either, but nobody could know before the bounce: what it was to do is due
/// from then on. Immutable, and equal by value.</para>
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

    /// <summary>The instant up to which the review looks; what happened later is ignored.</summary>
    public Instant AsOf { get; }

    /// <summary>The policy that judged.</summary>
    public Policy Policy { get; }

    /// <summary>The number of the seller's touches that were judged.</summary>
    public int Touches { get; }

    /// <summary>What was wrong, in chronological order.</summary>
    public IReadOnlyList<Finding> Findings { get; }

    /// <summary>What was done well, in chronological order.</summary>
    public IReadOnlyList<Praise> Praise { get; }

    internal DateTimeZone Zone => relationship.Zone;

    /// <summary>Reviews a relationship that has no colleagues.</summary>
    /// <param name="relationship">The relationship.</param>
    /// <param name="policy">The policy that judges.</param>
    /// <param name="asOf">The instant up to which to look; what happened later is ignored.</param>
    /// <param name="prior">What is assumed before a buyer's own history speaks; <see cref="Prior.Default"/> by default.</param>
    /// <param name="since">What was wrong or well done before this instant is left out; by default, nothing is.</param>
    public static Review Of(
        Relationship relationship,
        Policy policy,
        Instant asOf,
        Prior? prior = null,
        Instant? since = null
    ) => OfAccount([Argument.NotNull(relationship, nameof(relationship))], policy, asOf, prior, since)[0];

    /// <summary>Reviews the relationships of one account together: what went to one of them counts for the others.</summary>
    /// <param name="colleagues">The relationships, in any order; each id only once.</param>
    /// <param name="policy">The policy that judges.</param>
    /// <param name="asOf">The instant up to which to look; what happened later is ignored.</param>
    /// <param name="prior">What is assumed before a buyer's own history speaks; <see cref="Prior.Default"/> by default.</param>
    /// <param name="since">What was wrong or well done before this instant is left out; by default, nothing is.</param>
    /// <returns>One review per relationship, ordered by id.</returns>
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
