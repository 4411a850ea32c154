namespace Cadence;

/// <summary>
/// After an unanswered touch, any touch waits out this buyer's own pace: the time within which they would have answered in
/// four cases of five, longer by half for each further unanswered touch. Once the buyer has acted there is nothing to wait
/// out.
/// </summary>
public sealed record TempoRule : Rule
{
    /// <summary>The share of this buyer's answers that would have come by then.</summary>
    public const double Quantile = 0.8;

    /// <summary>For each further unanswered touch the wait is so much longer: tempo tapers instead of stopping dead.</summary>
    public const double Growth = 1.5;

    /// <summary>The shortest first wait: even the quickest get two days.</summary>
    public static readonly Duration Shortest = Duration.FromDays(2);

    /// <summary>The longest first wait.</summary>
    public static readonly Duration LongestFirst = Duration.FromDays(30);

    /// <summary>The longest wait.</summary>
    public static readonly Duration Longest = Duration.FromDays(60);

    // The shortest and the longest wait after one unanswered touch, after two, and so on; from the last on they grow no more.
    private static readonly Duration[] Least = Taper(Shortest);
    private static readonly Duration[] Most = Taper(LongestFirst);

    /// <inheritdoc/>
    public override string Name => "tempo";

    /// <inheritdoc/>
    public override bool DependsOnAsk => false;

    /// <inheritdoc/>
    public override bool DependsOnChannel => false;

    /// <inheritdoc/>
    public override Moment Earliest(Situation situation, Step step, Instant from) =>
        Moment.At(situation.Fold.Touches.LastUnanswered is { } last ? Instant.Max(from, Until(situation, last)) : from);

    /// <inheritdoc/>
    public override IReadOnlyList<Interaction> Evidence(Situation situation, Step step, Instant at) =>
        situation.Fold.Touches.Unanswered is { } unanswered ? [unanswered.Head.Touch] : [];

    /// <inheritdoc/>
    protected internal override string Say(Reason reason, DateTimeZone zone, Instant at) =>
        $"At their own pace an answer may still come until {English.Date(reason, zone, at)}.";

    internal override bool StaysOpen => true;

    internal override bool Permits(Situation situation, Step step, Instant at)
    {
        ref readonly var touches = ref situation.Fold.Touches;
        if (touches.LastUnanswered is not { } last)
        {
            return true;
        }

        // Whatever the buyer's pace, the wait is at least the shortest and at most the longest.
        int count = Math.Min(touches.UnansweredCount, Most.Length);
        return at >= last.Later(Least[count - 1])
            && (at >= last.Later(Most[count - 1]) || at >= Until(situation, last));
    }

    private static Instant Until(Situation situation, Instant last) =>
        last.Later(Wait(situation, situation.Fold.Touches.UnansweredCount));

    private static Duration Wait(Situation situation, int unanswered)
    {
        double days = Tempo.QuantileOf(situation.Fold.Rhythm, situation.Prior.Tempo, Quantile).TotalDays;
        return Tapered(Math.Min(Math.Max(days, Shortest.TotalDays), LongestFirst.TotalDays), unanswered);
    }

    private static Duration[] Taper(Duration first) =>
        [.. Enumerable.Range(1, 12).Select(unanswered => Tapered(first.TotalDays, unanswered))];

    private static Duration Tapered(double days, int unanswered)
    {
        for (int i = 1; i < unanswered && days < Longest.TotalDays; i++)
        {
            days *= Growth;
        }

        return Duration.FromMinutes(Math.Round(Math.Min(days, Longest.TotalDays) * 24 * 60));
    }
}
