namespace Cadence.Cli;

/// <summary>Asks a policy about one instant after another, within a time in which nothing happens.</summary>
/// <param name="policy">The policy.</param>
/// <param name="clockless">The same policy without the rules that look only at the clock.</param>
/// <param name="known">What is known during that time.</param>
internal sealed class Oracle(Policy policy, Policy clockless, Situation known)
{
    private (Instant From, Instant Until, Answer Answer)? wait;

    /// <summary>Returns a policy without its hours.</summary>
    public static Policy Clockless(Policy policy) =>
        policy
            .Rules.Where(rule => rule is ContactHoursRule or ChannelHoursRule)
            .Select(rule => rule.Key)
            .Distinct(StringComparer.Ordinal)
            .Aggregate(policy, (rest, key) => rest.Without(key));

    public Answer At(Instant instant)
    {
        // A wait is the same at every instant before its end.
        if (wait is { } standing && standing.From <= instant && instant < standing.Until)
        {
            return standing.Answer;
        }

        var decision = policy.Decide(known, instant);
        if (decision is not Decision.Wait { Until: { } until })
        {
            return new(decision);
        }

        var answer = new Answer(
            clockless.Decide(known, instant) is Decision.Wait ? decision : policy.Decide(known, until)
        );
        wait = (instant, until, answer);
        return answer;
    }
}
