namespace Cadence;

/// <summary>Finds the reasons of an answer: the rules that alone give it, none of which can be spared.</summary>
internal static class Reasons
{
    public static Reason[] For(Decision decision, Decision.Context context) =>
        decision switch
        {
            Decision.Respond respond => [Duty(respond, context)],
            Decision.Suspend suspend => [Patience(suspend, context)],
            Decision.Leave => [Farewell(context)],
            Decision.Wait wait => Waiting(wait, context),
            _ => Reaching((Decision.Reach)decision, context),
        };

    private static Reason Duty(Decision.Respond respond, Decision.Context context) =>
        new(
            Camel(respond.Duty.ToString()),
            respond.By,
            Requirements.None,
            [respond.Source],
            new(null, context.Situation.Relationship.Zone, context.At)
        );

    private static Reason Patience(Decision.Suspend suspend, Decision.Context context) =>
        new(
            "patience",
            suspend.Until,
            Requirements.Reply,
            context.Policy.Patience!.Evidence(context.Situation, context.At),
            new(null, context.Situation.Relationship.Zone, context.At)
        );

    private static Reason Farewell(Decision.Context context)
    {
        var (policy, situation, at) = context;
        bool closed = situation.Fold.Consent.IsOut(Purpose.Sales, at);
        Rule rule = closed ? new OptOutRule() : new DeclineRule();
        var evidence = closed
            ? Preference
                .Of(situation.Fold, first: null)
                .SelectMany(channel => rule.Evidence(situation, new(Ask.Nothing, channel), at))
                .Distinct()
                .OrderBy(optOut => optOut, Comparer<Interaction>.Create(Interaction.Order))
                .ToArray()
            : rule.Evidence(situation, default, at);
        return new(rule.Name, null, Requirements.None, evidence, new(rule, situation.Relationship.Zone, at));
    }

    private static Reason[] Waiting(Decision.Wait wait, Decision.Context context)
    {
        var policy = Minimal(
            context,
            policy => policy.Decide(context.Situation, context.At) is Decision.Wait same && same.Until == wait.Until
        );
        var channels = Preference.Of(context.Situation.Fold, first: null);
        var channel = Array.Find(
            channels,
            channel =>
                policy.Earliest(context, new(Ask.Nothing, channel)) is var m && m.IsInstant && m.From == wait.Until
        );
        return Explain(policy, context, [new(Ask.Nothing, channel)], wait.Until ?? context.At);
    }

    private static Reason[] Reaching(Decision.Reach reach, Decision.Context context)
    {
        var policy = Minimal(
            context,
            policy =>
                policy.Decide(context.Situation, context.At) is Decision.Reach same && same.Asks.Equals(reach.Asks)
        );
        var closed = Preference
            .Of(context.Situation.Fold, first: null)
            .Where(channel => !reach.Asks.Any(open => open.Channel == channel))
            .Select(channel => new Step(Ask.Nothing, channel));
        var larger = reach
            .Asks.Where(open => open.Ask < Ask.Commitment)
            .Select(open => new Step(open.Ask + 1, open.Channel));
        return Explain(policy, context, [.. larger, .. closed], context.At);
    }

    /// <summary>Leaves out one rule after the other, the last in order first, as long as the answer stays.</summary>
    private static Policy Minimal(Decision.Context context, Func<Policy, bool> same)
    {
        var policy = context.Policy;
        foreach (var rule in context.Policy.Rules.Reverse())
        {
            var fewer = policy.Sparing(rule);
            policy = same(fewer) ? fewer : policy;
        }

        return policy;
    }

    /// <summary>What each rule says of the first of these steps that it binds, on the way to an instant.</summary>
    private static Reason[] Explain(Policy policy, Decision.Context context, Step[] steps, Instant until)
    {
        var reasons = new Dictionary<Rule, Reason>();
        foreach (var step in steps)
        {
            var at = context.At;
            for (bool moved = true; moved; )
            {
                moved = false;
                foreach (var rule in policy.Rules)
                {
                    var moment = rule.Earliest(context.Situation, step, at);
                    if (moment == Moment.At(at))
                    {
                        continue;
                    }

                    if (at > context.At || !reasons.ContainsKey(rule))
                    {
                        reasons[rule] = Of(rule, moment, step, context with { At = at });
                    }

                    bool moves = moment.IsInstant && moment.From <= until;
                    moved |= moves;
                    at = moves ? moment.From : at;
                }
            }
        }

        return [.. policy.Rules.Where(reasons.ContainsKey).Select(rule => reasons[rule])];
    }

    private static Reason Of(Rule rule, Moment moment, Step step, Decision.Context context) =>
        new(
            rule.Name,
            moment.IsInstant ? moment.From : null,
            moment.Requirements,
            new EqualList<Interaction>([.. rule.Evidence(context.Situation, step, context.At)]),
            new(rule, context.Situation.Relationship.Zone, context.At)
        );

    private static string Camel(string name) => char.ToLowerInvariant(name[0]) + name.Substring(1);
}
