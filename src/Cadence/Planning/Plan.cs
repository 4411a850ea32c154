namespace Cadence;

/// <summary>
/// The cadence that unfolds if the buyer stays silent and the seller does what is owed and takes each permitted step: the
/// touches with their ceilings, the polite suspension, the resumption.
/// </summary>
/// <remarks>
/// <para>Every step is what <see cref="Policy.Decide(Situation, Instant)"/> says at its instant, given the steps before it. A
/// plan that comes to a meeting or to a farewell ends there: what follows depends on how it goes. There is at most one touch
/// a day, and between asks that stay unanswered no gap is shorter than the one before, until the seller steps back.</para>
/// <para>A what-if is a relationship with interactions yet to come in its history: they count from their instant on.</para>
/// </remarks>
public sealed class Plan
{
    private Plan(Relationship relationship, Instant until, List<PlanStep> steps)
    {
        Relationship = relationship.Id;
        Until = until;
        Steps = new EqualList<PlanStep>([.. steps]);
    }

    /// <summary>The relationship's id.</summary>
    public string Relationship { get; }

    /// <summary>Up to when it looks ahead.</summary>
    public Instant Until { get; }

    /// <summary>The steps, in order.</summary>
    public IReadOnlyList<PlanStep> Steps { get; }

    /// <summary>Plans ahead, by the default prior and without colleagues.</summary>
    /// <param name="relationship">The relationship, with interactions yet to come if there is a what-if.</param>
    /// <param name="policy">The policy that decides.</param>
    /// <param name="now">The instant from which to plan.</param>
    /// <param name="until">Up to when to look ahead; not before now.</param>
    /// <exception cref="ArgumentOutOfRangeException"><paramref name="until"/> is before <paramref name="now"/>.</exception>
    public static Plan For(Relationship relationship, Policy policy, Instant now, Instant until) =>
        For(new Situation(relationship), policy, now, until);

    /// <summary>Plans ahead.</summary>
    /// <param name="situation">The relationship, with interactions yet to come if there is a what-if.</param>
    /// <param name="policy">The policy that decides.</param>
    /// <param name="now">The instant from which to plan.</param>
    /// <param name="until">Up to when to look ahead; not before now.</param>
    /// <exception cref="ArgumentOutOfRangeException"><paramref name="until"/> is before <paramref name="now"/>.</exception>
    public static Plan For(Situation situation, Policy policy, Instant now, Instant until)
    {
        Argument.NotNull(situation, nameof(situation));
        Argument.NotNull(policy, nameof(policy));
        if (until < now)
        {
            throw new ArgumentOutOfRangeException(
                nameof(until),
                FormattableString.Invariant($"until is {until}; it must not be before now, {now}.")
            );
        }

        var steps = new List<PlanStep>();
        var ahead = situation;
        var taper = default(Taper);
        for (Instant? at = now; at is { } next && next <= until; )
        {
            var decision = policy.Decide(ahead, next);
            bool asks = decision is Decision.Reach { AskCeiling: > Ask.Nothing };
            if (asks && taper.NotBefore(ahead, next) is var inPlace && inPlace > next)
            {
                at = NextAfter(ahead, next, Sooner(Tomorrow(ahead, next), inPlace));
                continue;
            }

            bool reaches = decision is Decision.Reach;
            if (decision is not Decision.Wait)
            {
                var done = decision is Decision.Respond { Duty: Duty.Meeting } ? null : decision.Record;
                steps.Add(new(decision, done));
                if (done is null)
                {
                    break;
                }

                // A second later, if the buyer acts at this very instant.
                next = done.At;
                if (asks)
                {
                    taper.Asked(next);
                }
                else if (decision is Decision.Suspend)
                {
                    taper = default;
                }

                ahead = ahead.With(ahead.Relationship.With(done));
                decision = policy.Decide(ahead, next);
            }

            at = decision switch
            {
                Decision.Respond => next,
                Decision.Wait { Until: { } end } when reaches => NextAfter(
                    ahead,
                    next,
                    Later(Tomorrow(ahead, next), end)
                ),
                Decision.Wait wait => NextAfter(ahead, next, wait.Until),
                _ => NextAfter(ahead, next, Tomorrow(ahead, next)),
            };
        }

        return new(situation.Relationship, until, steps);
    }

    /// <summary>The next instant to look at: what is supposed to happen before it comes first.</summary>
    private static Instant? NextAfter(Situation situation, Instant at, Instant? next)
    {
        foreach (var supposed in situation.Relationship.History.Revisions)
        {
            if (supposed.At > at && (next is null || supposed.At < next))
            {
                return supposed.At;
            }
        }

        return next;
    }

    private static Instant? Later(Instant? left, Instant right) => left is { } one ? Instant.Max(one, right) : null;

    private static Instant Sooner(Instant? left, Instant right) => left < right ? left.Value : right;

    private static Instant? Tomorrow(Situation situation, Instant at)
    {
        var zone = situation.Relationship.Zone;
        var today = zone.DateAt(at);
        var tomorrow = zone.StartOf(today.Next());

        // The last day there is has no tomorrow.
        return zone.DateAt(tomorrow) > today ? tomorrow : null;
    }
}
