namespace Cadence.Tests;

/// <summary>The order of moments, and the least fixed point of a policy's rules, found as plainly as possible.</summary>
internal static class Moments
{
    private static readonly Duration Horizon = Duration.FromDays(1500);

    /// <summary>instant &lt; requirements &lt; never.</summary>
    public static bool Precedes(Moment left, Moment right) =>
        Rank(left) < Rank(right) || (Rank(left) == Rank(right) && (!left.IsInstant || left.From <= right.From));

    /// <summary>The moment that a permission stands for.</summary>
    public static Moment Of(Permission permission) =>
        permission.Match(
            now => Moment.At(now.At),
            later => Moment.At(later.From),
            requires => Moment.Once(requires.Requirements),
            _ => Moment.Never
        );

    public static Moment Of(Policy policy, Situation situation, Step step, Instant from)
    {
        var at = from;
        var beyond = Moment.At(from);
        var horizon = Times.Plus(from, Horizon);
        while (at <= horizon)
        {
            Moment[] moments = [.. policy.Rules.Select(rule => rule.Earliest(situation, step, at))];
            beyond = moments.Where(moment => !moment.IsInstant).Aggregate(beyond, Moment.Later);
            var latest = moments.Where(moment => moment.IsInstant).Select(moment => moment.From).Append(at).Max();
            if (beyond.IsNever || latest == at)
            {
                return beyond.IsInstant ? Moment.At(at) : beyond;
            }

            at = latest;
        }

        return Moment.Never;
    }

    private static int Rank(Moment moment) =>
        moment.IsInstant ? 0
        : moment.IsNever ? 2
        : 1;
}
