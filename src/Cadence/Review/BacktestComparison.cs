namespace Cadence;

/// <summary>
/// A paired comparison of two policies tried on the same touches. Touches on which the policies agree cannot tell them apart,
/// so those on which they differ are counted. <see cref="Backtest"/> says what this can and cannot show.
/// </summary>
/// <remarks>A value: immutable, and equal by its counts. Merging is commutative and associative.</remarks>
public sealed class BacktestComparison : IEquatable<BacktestComparison>
{
    private readonly Counts pairs = new(
        BacktestTally.Verdicts * BacktestTally.Verdicts,
        BacktestTally.Bands,
        Counts.Outcomes
    );

    private BacktestComparison(BacktestTally first, BacktestTally second)
    {
        First = first;
        Second = second;
    }

    /// <summary>The comparison of no backtests.</summary>
    public static BacktestComparison Empty { get; } = new(BacktestTally.Empty, BacktestTally.Empty);

    /// <summary>The counts of the first policy.</summary>
    public BacktestTally First { get; }

    /// <summary>The counts of the second policy.</summary>
    public BacktestTally Second { get; }

    /// <summary>Pairs the backtests of two policies on one relationship.</summary>
    /// <exception cref="ArgumentException">They differ in relationship, touches, horizon or end of the known past.</exception>
    public static BacktestComparison Of(Backtest first, Backtest second) => Of([(first, second)]);

    /// <summary>Pairs the backtests of two policies on a book. The sequence is read once; the backtests are not kept.</summary>
    /// <exception cref="ArgumentException">A pair differs in relationship, touches, horizon or end of the known past.</exception>
    public static BacktestComparison Of(IEnumerable<(Backtest First, Backtest Second)> backtests)
    {
        var firsts = BacktestTally.New();
        var seconds = BacktestTally.New();
        var comparison = new BacktestComparison(firsts, seconds);
        foreach (var (first, second) in Argument.NotNull(backtests, nameof(backtests)))
        {
            Check(Argument.Held(first, nameof(backtests)), Argument.Held(second, nameof(backtests)));
            firsts.Add(first);
            seconds.Add(second);
            for (int i = 0; i < first.Trials.Count; i++)
            {
                var (one, other) = (first.Trials[i], second.Trials[i]);
                comparison.pairs.Add(
                    Pair(one.Verdict, other.Verdict),
                    (int)one.SilenceBand,
                    Counts.OutcomeOf(one.Followed)
                );
            }
        }

        return comparison;
    }

    /// <summary>Merges two comparisons.</summary>
    public static BacktestComparison operator +(BacktestComparison left, BacktestComparison right) =>
        Argument.NotNull(left, nameof(left)).Merge(right);

    /// <summary>Merges two comparisons.</summary>
    public static BacktestComparison Add(BacktestComparison left, BacktestComparison right) => left + right;

    /// <summary>Merges this comparison with another.</summary>
    public BacktestComparison Merge(BacktestComparison other)
    {
        Argument.NotNull(other, nameof(other));
        var both = new BacktestComparison(First + other.First, Second + other.Second);
        both.pairs.Add(pairs);
        both.pairs.Add(other.pairs);
        return both;
    }

    /// <summary>Counts the touches with these two verdicts, including those whose horizon ends after the known past.</summary>
    /// <param name="first">The first policy's verdict.</param>
    /// <param name="second">The second policy's verdict.</param>
    /// <param name="silence">The band of silence before the touch; any band by default.</param>
    public long Count(Verdict first, Verdict second, TimeBand? silence = null) =>
        pairs.Sum(
            Pair(Argument.Defined(first, nameof(first)), Argument.Defined(second, nameof(second))),
            BacktestTally.Index(silence, nameof(silence))
        );

    /// <summary>
    /// Returns how many of the touches that only the first policy lets pass (allowed, or a duty) were followed by something.
    /// Touches whose horizon ends after the known past are left out.
    /// </summary>
    /// <param name="followed">What followed.</param>
    /// <param name="silence">The band of silence before the touch; any band by default.</param>
    public Share OnlyFirstPasses(Followed followed, TimeBand? silence = null) =>
        Differing(followed, silence, firstPasses: true);

    /// <summary>
    /// Returns how many of the touches that only the second policy lets pass (allowed, or a duty) were followed by something.
    /// Touches whose horizon ends after the known past are left out.
    /// </summary>
    /// <inheritdoc cref="OnlyFirstPasses"/>
    public Share OnlySecondPasses(Followed followed, TimeBand? silence = null) =>
        Differing(followed, silence, firstPasses: false);

    /// <inheritdoc/>
    public bool Equals(BacktestComparison? other) =>
        other is not null && First.Equals(other.First) && Second.Equals(other.Second) && pairs.Equals(other.pairs);

    /// <inheritdoc/>
    public override bool Equals(object? obj) => Equals(obj as BacktestComparison);

    /// <inheritdoc/>
    public override int GetHashCode() => unchecked((First.GetHashCode() * 397) ^ Second.GetHashCode());

    private Share Differing(Followed followed, TimeBand? silence, bool firstPasses)
    {
        var (count, of) = (0L, 0L);
        for (var first = Verdict.Allowed; first <= Verdict.Forbidden; first++)
        {
            for (var second = Verdict.Allowed; second <= Verdict.Forbidden; second++)
            {
                if (Passes(first) == firstPasses && Passes(second) != firstPasses)
                {
                    var share = pairs.Share(
                        followed,
                        Pair(first, second),
                        BacktestTally.Index(silence, nameof(silence))
                    );
                    (count, of) = (count + share.Count, of + share.Of);
                }
            }
        }

        return new(count, of);
    }

    private static bool Passes(Verdict verdict) => verdict is Verdict.Allowed or Verdict.Duty;

    private static int Pair(Verdict first, Verdict second) => ((int)first * BacktestTally.Verdicts) + (int)second;

    private static void Check(Backtest first, Backtest second)
    {
        bool paired =
            first.KnownUntil == second.KnownUntil
            && first.Horizon == second.Horizon
            && string.Equals(first.Relationship, second.Relationship, StringComparison.Ordinal)
            && first.Trials.Select(trial => trial.Touch).SequenceEqual(second.Trials.Select(trial => trial.Touch));
        if (!paired)
        {
            throw new ArgumentException(
                $"backtests pairs '{first.Relationship}' with '{second.Relationship}'; both must be of the same touches, horizon and end.",
                nameof(second)
            );
        }
    }
}
