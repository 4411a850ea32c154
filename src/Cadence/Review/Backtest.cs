namespace Cadence;

/// <summary>
/// A policy tried on the past of one relationship: what it would have said just before each touch of the seller's, what
/// followed each, and what became of what was owed.
/// </summary>
/// <remarks>
/// <para><b>This is observational.</b> It shows how often buyers were heard from after touches that the policy would have let
/// pass, and after those that it would have held back. It cannot show that holding back would have changed anything: sellers
/// did not choose at random whom to touch, and when. A touch that came early may have come because the seller knew something;
/// a buyer who was about to answer may have been touched for that very reason. What a touch did to the one after it, and what
/// would have followed a touch that was not made, is nowhere in a log. Compare within a band of silence, or the length of the
/// silence alone may explain the difference; read a difference as a reason to try the policy on some of one's
/// relationships, chosen by lot, and not as what the policy would have won.</para>
/// <para>One act of the buyer's may follow several touches, and counts for each. A touch whose horizon ends after what is known is
/// tried, but nothing is said of what followed it.</para>
/// <para>Immutable. No hindsight: each verdict is of what was known just before.</para>
/// </remarks>
public sealed class Backtest
{
    private static readonly Duration DefaultHorizon = Duration.FromDays(14);

    internal Backtest(
        string relationship,
        Policy policy,
        Instant knownUntil,
        Duration horizon,
        Trial[] trials,
        Counts duties
    )
    {
        Relationship = relationship;
        Policy = policy;
        KnownUntil = knownUntil;
        Horizon = horizon;
        Trials = new EqualList<Trial>(trials);
        DutyCounts = duties;
    }

    /// <summary>The relationship's id.</summary>
    public string Relationship { get; }

    /// <summary>The policy that was tried.</summary>
    public Policy Policy { get; }

    /// <summary>Up to when the past is known.</summary>
    public Instant KnownUntil { get; }

    /// <summary>Within how long of a touch something is said to follow it.</summary>
    public Duration Horizon { get; }

    /// <summary>The touches, in order.</summary>
    public IReadOnlyList<Trial> Trials { get; }

    internal Counts DutyCounts { get; }

    /// <summary>How many duties of a kind met a fate.</summary>
    public long Count(Duty duty, DutyFate fate) =>
        DutyCounts.Sum(0, (int)Argument.Defined(duty, nameof(duty)), (int)Argument.Defined(fate, nameof(fate)));

    /// <summary>Tries a policy on a relationship that has no colleagues.</summary>
    /// <param name="relationship">The relationship.</param>
    /// <param name="policy">The policy to try.</param>
    /// <param name="knownUntil">Up to when the past is known; what happened later is left out.</param>
    /// <param name="horizon">Within how long something is said to follow a touch; fourteen days unless given.</param>
    /// <param name="prior">
    /// What is assumed before a buyer's own history speaks; the default unless given. One that was fitted on the same past has
    /// seen what it is tried on.
    /// </param>
    /// <param name="since">
    /// Touches before it, and duties that arose before it, are known and not tried; unless given, all are tried.
    /// </param>
    public static Backtest Of(
        Relationship relationship,
        Policy policy,
        Instant knownUntil,
        Duration? horizon = null,
        Prior? prior = null,
        Instant? since = null
    ) =>
        OfAccount([Argument.NotNull(relationship, nameof(relationship))], policy, knownUntil, horizon, prior, since)[0];

    /// <summary>Tries a policy on the relationships of one account together.</summary>
    /// <param name="colleagues">The relationships; each id once, in any order.</param>
    /// <param name="policy">The policy to try.</param>
    /// <param name="knownUntil">Up to when the past is known; what happened later is left out.</param>
    /// <param name="horizon">Within how long something is said to follow a touch; fourteen days unless given.</param>
    /// <param name="prior">What is assumed before a buyer's own history speaks; the default unless given.</param>
    /// <param name="since">Touches and duties before it are known and not tried; unless given, all are tried.</param>
    /// <returns>A backtest of each, in the order of their ids.</returns>
    /// <exception cref="ArgumentException">A relationship is given twice.</exception>
    /// <exception cref="ArgumentOutOfRangeException">The horizon is not longer than zero.</exception>
    public static IReadOnlyList<Backtest> OfAccount(
        IEnumerable<Relationship> colleagues,
        Policy policy,
        Instant knownUntil,
        Duration? horizon = null,
        Prior? prior = null,
        Instant? since = null
    )
    {
        Argument.NotNull(policy, nameof(policy));
        var within = Argument.Positive(horizon ?? DefaultHorizon, nameof(horizon));
        Tester[] testers =
        [
            .. Walk.Of(colleagues, knownUntil, prior ?? Prior.Default)
                .Select(passage => new Tester(policy, passage, knownUntil, within, since ?? Instant.MinValue)),
        ];
        Walk.Through(testers, knownUntil);
        return Array.ConvertAll(testers, tester => tester.Backtest());
    }
}
