namespace Cadence;

/// <summary>Counts over many reviews: the findings by kind and by month, and the praise by kind.</summary>
/// <remarks>
/// A value: immutable, and equal by its counts. Merging is commutative and associative, with <see cref="Empty"/> as its
/// identity, so a book may be split in any way and summed up in any order.
/// </remarks>
public sealed class ReviewSummary : IEquatable<ReviewSummary>
{
    private readonly SortedDictionary<(YearMonth Month, FindingKind Kind), long> found = [];
    private readonly long[] praised = new long[(int)PraiseKind.PauseHonoured + 1];

    private ReviewSummary() { }

    /// <summary>The summary of no reviews.</summary>
    public static ReviewSummary Empty { get; } = new();

    /// <summary>The number of relationships that were reviewed.</summary>
    public long Relationships { get; private set; }

    /// <summary>The number of touches that were judged.</summary>
    public long Touches { get; private set; }

    /// <summary>The total number of findings.</summary>
    public long Findings => found.Values.Sum();

    /// <summary>The findings by kind, the most frequent first, on a tie the graver; kinds never found are left out.</summary>
    public IReadOnlyList<FindingCount> ByKind =>
        new EqualList<FindingCount>([
            .. found
                .GroupBy(count => count.Key.Kind, count => count.Value)
                .Select(kind => new FindingCount(kind.Key, kind.Sum()))
                .OrderByDescending(kind => kind.Count)
                .ThenBy(kind => kind.Kind),
        ]);

    /// <summary>The months with findings, the worst first; on a tie, the later first.</summary>
    public IReadOnlyList<MonthCount> ByMonth =>
        new EqualList<MonthCount>([
            .. found
                .GroupBy(count => count.Key.Month, count => count.Value)
                .Select(month => new MonthCount(month.Key, month.Sum()))
                .OrderByDescending(month => month.Count)
                .ThenByDescending(month => month.Month),
        ]);

    /// <summary>Sums up the reviews of a book. The sequence is read once; the reviews are not kept.</summary>
    public static ReviewSummary Of(IEnumerable<Review> reviews)
    {
        var summary = new ReviewSummary();
        foreach (var review in Argument.NotNull(reviews, nameof(reviews)))
        {
            summary.Add(Argument.Held(review, nameof(reviews)));
        }

        return summary;
    }

    /// <summary>Merges two summaries.</summary>
    public static ReviewSummary operator +(ReviewSummary left, ReviewSummary right) =>
        Argument.NotNull(left, nameof(left)).Merge(right);

    /// <summary>Merges two summaries.</summary>
    public static ReviewSummary Add(ReviewSummary left, ReviewSummary right) => left + right;

    /// <summary>Merges this summary with another.</summary>
    public ReviewSummary Merge(ReviewSummary other)
    {
        Argument.NotNull(other, nameof(other));
        var both = new ReviewSummary();
        both.Add(this);
        both.Add(other);
        return both;
    }

    /// <summary>Counts the findings of a kind, in one month of the buyer's calendar or, by default, in all.</summary>
    public long Count(FindingKind kind, YearMonth? month = null) =>
        found.Where(count => count.Key.Kind == kind && count.Key.Month == (month ?? count.Key.Month)).Sum(c => c.Value);

    /// <summary>Counts how often something was done well.</summary>
    public long Count(PraiseKind kind) => praised[(int)Argument.Defined(kind, nameof(kind))];

    /// <inheritdoc/>
    public bool Equals(ReviewSummary? other) =>
        other is not null
        && Relationships == other.Relationships
        && Touches == other.Touches
        && praised.SequenceEqual(other.praised)
        && found.SequenceEqual(other.found);

    /// <inheritdoc/>
    public override bool Equals(object? obj) => Equals(obj as ReviewSummary);

    /// <inheritdoc/>
    public override int GetHashCode() =>
        unchecked((Relationships.GetHashCode() * 397) ^ (Touches.GetHashCode() * 397) ^ Findings.GetHashCode());

    private void Add(Review review)
    {
        Relationships++;
        Touches += review.Touches;
        foreach (var finding in review.Findings)
        {
            Add(review.Zone.DateAt(finding.At).ToYearMonth(), finding.Kind, 1);
        }

        foreach (var praise in review.Praise)
        {
            praised[(int)praise.Kind]++;
        }
    }

    private void Add(ReviewSummary other)
    {
        Relationships += other.Relationships;
        Touches += other.Touches;
        foreach (var count in other.found)
        {
            Add(count.Key.Month, count.Key.Kind, count.Value);
        }

        for (int i = 0; i < praised.Length; i++)
        {
            praised[i] += other.praised[i];
        }
    }

    private void Add(YearMonth month, FindingKind kind, long count)
    {
        found.TryGetValue((month, kind), out long known);
        found[(month, kind)] = known + count;
    }
}
