namespace Cadence.Cli;

/// <summary>Asks the library everything that a picture shows, interaction by interaction.</summary>
internal static class Survey
{
    /// <summary>The most interactions that a picture holds, the newest. Earlier ones are known, but not drawn.</summary>
    public const int Most = 2000;

    /// <summary>
    /// The number of probes across a picture. What lasts longer than one such part, or than an hour if that is more, is
    /// certain to be drawn.
    /// </summary>
    private const int Probes = 500;

    private static readonly Duration Least = Duration.FromDays(14);
    private static readonly Duration Shortest = Duration.FromDays(1);
    private static readonly Duration Soonest = Duration.FromHours(1);

    public static Picture Of(Situation situation, Policy policy, Review review)
    {
        var now = review.AsOf;
        var known = situation.AsOf(now);
        var history = known.Relationship.History;
        int leftOut = Math.Max(history.Count - Most, 0);
        var decision = policy.Decide(known, now);
        var from = history.Count == 0 ? Time.Later(now, -Least) : Instant.Min(history[leftOut].At, now);
        var to = EndOf(decision, from, now);
        from = Instant.Min(from, Time.Later(to, -Shortest));
        var survey = new Unfolding(policy, from, to, Duration.Max((to - from) / Probes, Soonest));
        survey.Watch(known, now);
        return new()
        {
            Relationship = known.Relationship,
            Now = now,
            From = from,
            To = to,
            Decision = decision,
            LeftOut = leftOut,
            Interactions = [.. history.Skip(leftOut)],
            Judgements = [.. Judgement.Of(review).Where(one => one.At >= from)],
            Answers = survey.Answers,
            Doors = survey.Doors,
            Interest = survey.Interest,
            Pace = survey.Pace,
        };
    }

    /// <summary>Returns the end, a little ahead: past the date that the answer names, unless that is out of proportion.</summary>
    private static Instant EndOf(Decision decision, Instant from, Instant now)
    {
        var past = Duration.Max(now - from, Least);
        Instant? named = decision.Match<Instant?>(
            respond: d => d.By,
            reach: _ => null,
            wait: d => d.Until,
            suspend: d => d.Until,
            leave: _ => null
        );
        var end = named is { } date && date > now ? date : now;
        return Instant.Min(Time.Later(end, past / 12), Time.Later(now, past));
    }
}
