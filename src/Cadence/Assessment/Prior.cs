namespace Cadence;

/// <summary>
/// What is assumed about buyers before one of them is known: the constants of the three models behind an assessment.
/// </summary>
/// <remarks>
/// A value: immutable, equal by its constants. <see cref="Default"/> serves any book; <see cref="Fit"/> adapts it to your own.
/// A prior holds no buyer and no interaction, so it can be stored and passed on freely.
/// </remarks>
public sealed record Prior
{
    /// <summary>The constants of the return model, behind <c>heardWithin</c>.</summary>
    /// <exception cref="ArgumentNullException">The value is null.</exception>
    public ReturnPrior Return
    {
        get;
        init => field = Argument.NotNull(value, nameof(Return));
    } = new();

    /// <summary>The constants of interest.</summary>
    /// <exception cref="ArgumentNullException">The value is null.</exception>
    public InterestPrior Interest
    {
        get;
        init => field = Argument.NotNull(value, nameof(Interest));
    } = new();

    /// <summary>The constants of the buyer's tempo.</summary>
    /// <exception cref="ArgumentNullException">The value is null.</exception>
    public TempoPrior Tempo
    {
        get;
        init => field = Argument.NotNull(value, nameof(Tempo));
    } = new();

    /// <summary>
    /// The default: constants that two quite different logs of messages have in common, rounded. Each constant documents its
    /// source.
    /// </summary>
    public static Prior Default { get; } = new();

    /// <summary>
    /// Adapts the default to a book of relationships, by penalised maximum likelihood on the book's own past. Each constant is
    /// pulled towards its default, the less so the more books are seen to differ. A book that says little changes little; an
    /// empty one, or one in which nobody was ever heard from, gives the default.
    /// </summary>
    /// <param name="book">The relationships, read once, as known at <paramref name="asOf"/>.</param>
    /// <param name="asOf">
    /// The instant up to which the past is known: later interactions are left out, and silence until then counts as silence. By
    /// default the latest interaction in the book, as if nobody had looked since; pass it if you know when the book was last
    /// complete.
    /// </param>
    /// <returns>A prior whose constants are rounded to six decimals, so that platforms agree.</returns>
    /// <remarks>
    /// Deterministic. The order of the book does not matter beyond that rounding. Nothing after the end is used: a question
    /// counts only if its horizon had passed by then.
    /// </remarks>
    /// <exception cref="ArgumentNullException">The book, or a relationship in it, is null.</exception>
    public static Prior Fit(IEnumerable<Relationship> book, Instant? asOf = null)
    {
        var known = new List<Relationship>();
        foreach (var relationship in Argument.NotNull(book, nameof(book)))
        {
            var given = Argument.Held(relationship, nameof(book));
            known.Add(asOf is { } end ? given.AsOf(end) : given);
        }

        return PriorFit.Of(known, asOf);
    }
}
