namespace Cadence;

/// <summary>Counts over the backtests of many relationships. <see cref="Backtest"/> says what they can and cannot show.</summary>
/// <remarks>
/// A value: immutable, and equal by its counts. Merging is commutative and associative, with <see cref="Empty"/> as its
/// identity, so a book may be split in any way and counted in any order.
/// </remarks>
public sealed class BacktestTally : IEquatable<BacktestTally>
{
    private readonly Counts trials = new(Verdicts, Bands, Counts.Outcomes);
    private readonly Counts waits = new(1, Bands, Counts.Outcomes);
    private readonly Counts duties = Counts.OfDuties();

    internal const int Verdicts = 5;
    internal const int Bands = 6;

    private BacktestTally() { }

    /// <summary>The tally of no backtests.</summary>
    public static BacktestTally Empty { get; } = new();

    /// <summary>The number of relationships that were tried.</summary>
    public long Relationships { get; private set; }

    /// <summary>The number of touches that were tried.</summary>
    public long Touches => trials.Sum();

    /// <summary>Counts the backtests of a book. The sequence is read once; the backtests are not kept.</summary>
    public static BacktestTally Of(IEnumerable<Backtest> backtests)
    {
        var tally = new BacktestTally();
        foreach (var backtest in Argument.NotNull(backtests, nameof(backtests)))
        {
            tally.Add(Argument.Held(backtest, nameof(backtests)));
        }

        return tally;
    }

    /// <summary>Merges two tallies.</summary>
    public static BacktestTally operator +(BacktestTally left, BacktestTally right) =>
        Argument.NotNull(left, nameof(left)).Merge(right);

    /// <summary>Merges two tallies.</summary>
    public static BacktestTally Add(BacktestTally left, BacktestTally right) => left + right;

    /// <summary>Merges this tally with another.</summary>
    public BacktestTally Merge(BacktestTally other)
    {
        Argument.NotNull(other, nameof(other));
        var both = new BacktestTally();
        both.Add(this);
        both.Add(other);
        return both;
    }

    /// <summary>Counts touches, including those whose horizon ends after the known past.</summary>
    /// <param name="verdict">The verdict of the touches to count; any verdict by default.</param>
    /// <param name="silence">The band of silence before the touch; any band by default.</param>
    public long Count(Verdict? verdict = null, TimeBand? silence = null) =>
        trials.Sum(Index(verdict, nameof(verdict)), Index(silence, nameof(silence)));

    /// <summary>Counts the touches whose horizon ends after the known past: nothing is said about what followed them.</summary>
    /// <inheritdoc cref="Count(Verdict?, TimeBand?)"/>
    public long Censored(Verdict? verdict = null, TimeBand? silence = null) =>
        trials.Sum(Index(verdict, nameof(verdict)), Index(silence, nameof(silence)), Counts.Censored);

    /// <summary>
    /// Returns how many touches were followed by something. Touches whose horizon ends after the known past are left out.
    /// </summary>
    /// <param name="followed">What followed.</param>
    /// <param name="verdict">The verdict of the touches to count; any verdict by default.</param>
    /// <param name="silence">The band of silence before the touch; any band by default.</param>
    public Share Rate(Followed followed, Verdict? verdict = null, TimeBand? silence = null) =>
        trials.Share(followed, Index(verdict, nameof(verdict)), Index(silence, nameof(silence)));

    /// <summary>
    /// Returns how many of the touches that the policy would have held back (too soon, too big or forbidden) were followed by
    /// something. Touches whose horizon ends after the known past are left out.
    /// </summary>
    /// <param name="followed">What followed.</param>
    /// <param name="silence">The band of silence before the touch; any band by default.</param>
    public Share HeldBackRate(Followed followed, TimeBand? silence = null)
    {
        var (soon, big) = (Rate(followed, Verdict.TooSoon, silence), Rate(followed, Verdict.TooBig, silence));
        var forbidden = Rate(followed, Verdict.Forbidden, silence);
        return new(soon.Count + big.Count + forbidden.Count, soon.Of + big.Of + forbidden.Of);
    }

    /// <summary>Returns how much more often something followed allowed touches than those that were held back.</summary>
    /// <param name="followed">What followed.</param>
    /// <param name="silence">The band of silence before the touch; by default, each band alone, the results pooled.</param>
    /// <returns>The difference; null if no band has touches of both sorts whose horizon ends within the known past.</returns>
    public RateDifference? Difference(Followed followed, TimeBand? silence = null)
    {
        Argument.Defined(followed, nameof(followed));
        var (first, last) = silence is { } one ? (one, one) : (TimeBand.UnderADay, TimeBand.Unbounded);
        var bands = new List<(Share, Share)>();
        for (var band = first; band <= last; band++)
        {
            bands.Add((Rate(followed, Verdict.Allowed, band), HeldBackRate(followed, band)));
        }

        return RateDifference.Of(bands);
    }

    /// <summary>
    /// Counts the touches that were too soon by this much; <see cref="TimeBand.Unbounded"/> means that no date would have ended
    /// the wait.
    /// </summary>
    public long TooSoon(TimeBand by) => waits.Sum(0, Index<TimeBand>(by, nameof(by)));

    /// <summary>
    /// Returns how many of the touches that were too soon by this much were followed by something. Touches whose horizon ends
    /// after the known past are left out.
    /// </summary>
    public Share TooSoonRate(Followed followed, TimeBand by) =>
        waits.Share(followed, 0, Index<TimeBand>(by, nameof(by)));

    /// <summary>Counts the duties of a kind that met a given fate.</summary>
    public long Count(Duty duty, DutyFate fate) =>
        duties.Sum(0, Index<Duty>(duty, nameof(duty)), Index<DutyFate>(fate, nameof(fate)));

    /// <summary>The number of touches that were owed and never made. A meeting that was not held does not count.</summary>
    public long OwedAndNeverMade => duties.Sum(0, null, (int)DutyFate.Never) - Count(Duty.Meeting, DutyFate.Never);

    /// <inheritdoc/>
    public bool Equals(BacktestTally? other) =>
        other is not null
        && Relationships == other.Relationships
        && trials.Equals(other.trials)
        && waits.Equals(other.waits)
        && duties.Equals(other.duties);

    /// <inheritdoc/>
    public override bool Equals(object? obj) => Equals(obj as BacktestTally);

    /// <inheritdoc/>
    public override int GetHashCode() => unchecked((Relationships.GetHashCode() * 397) ^ trials.GetHashCode());

    /// <summary>Creates a tally that is still being counted, so nobody else may see it yet.</summary>
    internal static BacktestTally New() => new();

    internal static int? Index<T>(T? value, string name)
        where T : struct, Enum => value is { } given ? Convert.ToInt32(Argument.Defined(given, name), null) : null;

    internal void Add(Backtest backtest)
    {
        Relationships++;
        foreach (var trial in backtest.Trials)
        {
            int outcome = Counts.OutcomeOf(trial.Followed);
            trials.Add((int)trial.Verdict, (int)trial.SilenceBand, outcome);
            if (trial.Verdict == Verdict.TooSoon)
            {
                waits.Add(0, (int)trial.WaitBand, outcome);
            }
        }

        duties.Add(backtest.DutyCounts);
    }

    private void Add(BacktestTally other)
    {
        Relationships += other.Relationships;
        trials.Add(other.trials);
        waits.Add(other.waits);
        duties.Add(other.duties);
    }
}
