namespace Cadence;

/// <summary>Finds the reasons of an answer: the rules that alone give it, none of which can be spared.</summary>
internal static class Reasons
{
    public static Reason[] For(Decision decision, Decision.Context context) =>
        decision switch
        {
            Decision.Respond respond => [Duty(respond.Duty, respond.Source, respond.By, context)],
            Decision.Suspend suspend => [Patience(suspend.Until, context)],
            Decision.Leave => [Farewell(context)],
            Decision.Wait wait => Waiting(wait, context),
            _ => Reaching((Decision.Reach)decision, context),
        };

    public static Reason[] For(Permission permission, Decision.Context context)
    {
        if (permission is Permission.Now)
        {
            return [];
        }

        bool Same(Policy policy) =>
            SameVerdict(policy.When(context.Situation, permission.Step, context.At), permission);
        var policy = Minimal(context, Same);
        var until = permission is Permission.NotBefore later ? later.From : context.At;
        var reasons = Explain(policy, context, [permission.Step], until).ToList();
        if (permission is not Permission.Never)
        {
            reasons.AddRange(
                context
                    .Policy.InTheWay(context)
                    .GroupBy(due => due.Owed.Kind)
                    .Select(kind => Duty(kind.Key, kind.First().Owed.Source, kind.First().By, context))
            );
        }

        if (policy.Patience is not null && !Same(policy.With(patience: null)))
        {
            reasons.Add(Patience(null, context));
        }

        return [.. reasons];
    }

    private static bool SameVerdict(Permission left, Permission right) =>
        (left, right) switch
        {
            (Permission.NotBefore one, Permission.NotBefore two) => one.From == two.From,
            (Permission.Requires one, Permission.Requires two) => one.Requirements == two.Requirements,
            _ => left.GetType() == right.GetType(),
        };

    public static Reason Duty(Duty duty, Interaction source, Instant by, Decision.Context context) =>
        new(
            Camel(duty.ToString()),
            by,
            duty switch
            {
                Cadence.Duty.Answer => Requirements.Answer,
                Cadence.Duty.Acknowledgement => Requirements.Acknowledgement,
                Cadence.Duty.Apology => Requirements.Apology,
                _ => Requirements.None,
            },
            new EqualList<Interaction>([source]),
            new(null, context.Situation.Relationship.Zone, context.At)
        );

    private static Reason Open(Decision.Context context) =>
        new(
            "open",
            null,
            Requirements.None,
            new EqualList<Interaction>(context.Situation.Fold.Depth.EarnedBy is { } earned ? [earned] : []),
            new(null, context.Situation.Relationship.Zone, context.At)
        );

    public static Reason Patience(Instant? until, Decision.Context context) =>
        new(
            "patience",
            until,
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
            ? situation
                .Fold.Reachability.Preferred.SelectMany(channel =>
                    rule.Evidence(situation, new(Ask.Nothing, channel), at)
                )
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
        var channels = context.Situation.Fold.Reachability.Preferred;
        var channel = Array.Find(
            channels,
            channel =>
                policy.Earliest(context, new(Ask.Nothing, channel)) is var m && m.IsInstant && m.From == wait.Until
        );

        // Where no step of the seller's own ends it, a duty does.
        var step = new Step(Ask.Nothing, channel);
        bool ends = wait.Until is { } end && policy.Earliest(context, step) == Moment.At(end);
        Step[] steps = ends ? [step] : [step, Step.Of(Ask.Nothing, channel, Purpose.Service)];
        var reasons = Explain(policy, context, steps, wait.Until ?? context.At);
        return context.Policy.Waiting(context) is { } due
            ? [Duty(due.Owed.Kind, due.Owed.Source, due.By, context), .. reasons]
            : reasons;
    }

    private static Reason[] Reaching(Decision.Reach reach, Decision.Context context)
    {
        var policy = Minimal(
            context,
            policy =>
                policy.Decide(context.Situation, context.At) is Decision.Reach same
                && same.Asks.Equals(reach.Asks)
                && same.LeadWithGift == reach.LeadWithGift
        );
        var closed = context
            .Situation.Fold.Reachability.Preferred.Where(channel => !reach.Asks.Any(open => open.Channel == channel))
            .Select(channel => new Step(Ask.Nothing, channel));
        var larger = reach
            .Asks.Where(open => open.Ask < Ask.Commitment)
            .Select(open => new Step(open.Ask + 1, open.Channel));
        var reasons = Explain(policy, context, [.. larger, .. closed], context.At);
        return reasons.Length > 0 ? reasons : [Open(context)];
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

    public static Reason Of(Rule rule, Moment moment, Step step, Decision.Context context) =>
        new(
            rule.Name,
            moment.IsInstant ? moment.From : null,
            moment.Requirements,
            new EqualList<Interaction>([.. rule.Evidence(context.Situation, step, context.At)]),
            new(rule, context.Situation.Relationship.Zone, context.At)
        );

    private static string Camel(string name) => char.ToLowerInvariant(name[0]) + name.Substring(1);
}
