namespace Cadence;

/// <summary>
/// A policy tried on the past of one relationship: what it would have said just before each of the seller's touches, what
/// followed each touch, and what became of each duty.
/// </summary>
/// <remarks>
/// <para><b>This is observational.</b> It shows how often buyers were heard from after touches that the policy would have let
/// pass, and after those that it would have held back. It cannot show that holding back would have changed anything, because
/// sellers did not choose at random whom to touch, and when. A touch may have come early because the seller knew something; a
/// buyer who was about to answer may have been touched for that very reason. No log shows what one touch did to the next, or
/// what would have followed if a touch had not been made. Compare within a band of silence, or the length of the silence alone
/// may explain the difference. Read a difference as a reason to try the policy on some relationships, chosen by lot, not as
/// what the policy would have won.</para>
/// <para>One act of the buyer's may follow several touches, and counts for each. A touch whose horizon ends after the known past
/// is tried, but nothing is said about what followed it.</para>
/// <para>Immutable. There is no hindsight: each verdict uses only what was known just before the touch.</para>
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

    /// <summary>The end of the known past.</summary>
    public Instant KnownUntil { get; }

    /// <summary>The time after a touch within which something counts as following it.</summary>
    public Duration Horizon { get; }

    /// <summary>The touches that were tried, in chronological order.</summary>
    public IReadOnlyList<Trial> Trials { get; }

    internal Counts DutyCounts { get; }

    /// <summary>Counts the duties of a kind that met a given fate.</summary>
    public long Count(Duty duty, DutyFate fate) =>
        DutyCounts.Sum(0, (int)Argument.Defined(duty, nameof(duty)), (int)Argument.Defined(fate, nameof(fate)));

    /// <summary>Tries a policy on a relationship that has no colleagues.</summary>
    /// <param name="relationship">The relationship.</param>
    /// <param name="policy">The policy to try.</param>
    /// <param name="knownUntil">The end of the known past; what happened later is ignored.</param>
    /// <param name="horizon">The time within which something counts as following a touch; 14 days by default.</param>
    /// <param name="prior">
    /// What is assumed before a buyer's own history speaks; <see cref="Prior.Default"/> by default. A prior that was fitted
    /// on the same past has already seen what it is tried on.
    /// </param>
    /// <param name="since">
    /// Touches before this instant, and duties that arose before it, are known but not tried; by default, all are tried.
    /// </param>
    /// <exception cref="ArgumentOutOfRangeException">The horizon is not longer than zero.</exception>
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
    /// <param name="colleagues">The relationships, in any order; each id only once.</param>
    /// <param name="policy">The policy to try.</param>
    /// <param name="knownUntil">The end of the known past; what happened later is ignored.</param>
    /// <param name="horizon">The time within which something counts as following a touch; 14 days by default.</param>
    /// <param name="prior">What is assumed before a buyer's own history speaks; <see cref="Prior.Default"/> by default.</param>
    /// <param name="since">
    /// Touches before this instant, and duties that arose before it, are known but not tried; by default, all are tried.
    /// </param>
    /// <returns>One backtest per relationship, ordered by id.</returns>
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
