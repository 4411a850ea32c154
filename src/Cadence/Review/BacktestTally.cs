namespace Cadence;

/// <summary>The backtests of many relationships, counted. What it can show and what it cannot, see <see cref="Backtest"/>.</summary>
/// <remarks>
/// A value: immutable, equal by its counts. Merging is commutative and associative, and <see cref="Empty"/> is its identity, so
/// a book may be split in any way and counted in any order.
/// </remarks>
public sealed class BacktestTally : IEquatable<BacktestTally>
{
    private readonly Counts trials = new(Verdicts, Bands, Counts.Outcomes);
    private readonly Counts waits = new(1, Bands, Counts.Outcomes);
    private readonly Counts duties = Counts.OfDuties();

    internal const int Verdicts = 5;
    internal const int Bands = 6;

    private BacktestTally() { }

    /// <summary>Of no backtest.</summary>
    public static BacktestTally Empty { get; } = new();

    /// <summary>How many relationships were tried.</summary>
    public long Relationships { get; private set; }

    /// <summary>How many touches were tried.</summary>
    public long Touches => trials.Sum();

    /// <summary>The backtests of a book. They are read once and not kept.</summary>
    public static BacktestTally Of(IEnumerable<Backtest> backtests)
    {
        var tally = new BacktestTally();
        foreach (var backtest in Argument.NotNull(backtests, nameof(backtests)))
        {
            tally.Add(Argument.NotNull(backtest, nameof(backtests)));
        }

        return tally;
    }

    /// <summary>Both together.</summary>
    public static BacktestTally operator +(BacktestTally left, BacktestTally right) =>
        Argument.NotNull(left, nameof(left)).Merge(right);

    /// <summary>Both together.</summary>
    public static BacktestTally Add(BacktestTally left, BacktestTally right) => left + right;

    /// <summary>This one and another together.</summary>
    public BacktestTally Merge(BacktestTally other)
    {
        Argument.NotNull(other, nameof(other));
        var both = new BacktestTally();
        both.Add(this);
        both.Add(other);
        return both;
    }

    /// <summary>How many touches, those included whose horizon ends after what is known.</summary>
    /// <param name="verdict">Of one verdict; of all unless given.</param>
    /// <param name="silence">After one band of silence; after any unless given.</param>
    public long Count(Verdict? verdict = null, TimeBand? silence = null) =>
        trials.Sum(Index(verdict, nameof(verdict)), Index(silence, nameof(silence)));

    /// <summary>How many of them have a horizon that ends after what is known: nothing is said of what followed.</summary>
    /// <inheritdoc cref="Count(Verdict?, TimeBand?)"/>
    public long Censored(Verdict? verdict = null, TimeBand? silence = null) =>
        trials.Sum(Index(verdict, nameof(verdict)), Index(silence, nameof(silence)), Counts.Censored);

    /// <summary>Of the touches of which it is known, how many were followed by something.</summary>
    /// <param name="followed">What followed.</param>
    /// <param name="verdict">Of one verdict; of all unless given.</param>
    /// <param name="silence">After one band of silence; after any unless given.</param>
    public Share Rate(Followed followed, Verdict? verdict = null, TimeBand? silence = null) =>
        trials.Share(followed, Index(verdict, nameof(verdict)), Index(silence, nameof(silence)));

    /// <summary>The same, of all touches that the policy would have held back: too soon, too big or forbidden.</summary>
    /// <param name="followed">What followed.</param>
    /// <param name="silence">After one band of silence; after any unless given.</param>
    public Share HeldBackRate(Followed followed, TimeBand? silence = null)
    {
        var (soon, big) = (Rate(followed, Verdict.TooSoon, silence), Rate(followed, Verdict.TooBig, silence));
        var forbidden = Rate(followed, Verdict.Forbidden, silence);
        return new(soon.Count + big.Count + forbidden.Count, soon.Of + big.Of + forbidden.Of);
    }

    /// <summary>How much more often touches that the policy allowed were followed by something than those it held back.</summary>
    /// <param name="followed">What followed.</param>
    /// <param name="silence">After one band of silence; unless given, within each band, pooled.</param>
    /// <returns>Null where no band has touches of both sorts of which it is known.</returns>
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

    /// <summary>How many touches were too soon by so much; <see cref="TimeBand.Unbounded"/>: no date would have ended the wait.</summary>
    public long TooSoon(TimeBand by) => waits.Sum(0, Index<TimeBand>(by, nameof(by)));

    /// <summary>Of the touches that were too soon by so much and of which it is known, how many were followed by something.</summary>
    public Share TooSoonRate(Followed followed, TimeBand by) =>
        waits.Share(followed, 0, Index<TimeBand>(by, nameof(by)));

    /// <summary>How many duties of a kind met a fate.</summary>
    public long Count(Duty duty, DutyFate fate) =>
        duties.Sum(0, Index<Duty>(duty, nameof(duty)), Index<DutyFate>(fate, nameof(fate)));

    /// <summary>How many touches were owed and never made. A meeting that was not held is none.</summary>
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

    /// <summary>One that is still being counted: nobody else may see it yet.</summary>
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
