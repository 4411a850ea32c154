namespace Cadence;

/// <summary>Finds the reasons of an answer: the rules that alone give it, none of which can be spared.</summary>
internal static partial class Reasons
{
    /// <summary>What each rule says of the first of these steps that it binds, on the way to an instant.</summary>
    private static Reason[] Explain(Policy policy, Decision.Context context, Step[] steps, Instant until)
    {
        var said = Sufficient.Said(policy, context, steps, until);
        var reasons = new Reason[said.Count(word => word is not null)];
        int next = 0;
        for (int i = 0; i < said.Length; i++)
        {
            if (said[i] is { } word)
            {
                reasons[next++] = Of(policy.Sorted[i], word, steps, context with { At = word.At });
            }
        }

        return reasons;
    }

    public static Reason Of(Rule rule, Moment moment, Step step, Decision.Context context) =>
        Of(rule, moment, rule.Evidence(context.Situation, step, context.At), context);

    /// <summary>A rule that looks at the channel rests on what it knows of every channel that it forbids.</summary>
    private static Reason Of(Rule rule, Sufficient.Word word, Step[] steps, Decision.Context context)
    {
        var (_, situation, at) = context;
        var evidence = rule.DependsOnChannel
            ? Evidence(rule, steps.Where(step => !rule.Permits(situation, step, at)), context)
            : rule.Evidence(situation, word.Step, at);
        return Of(rule, word.Moment, evidence, context);
    }

    private static Reason Of(Rule rule, Moment moment, IEnumerable<Interaction> evidence, Decision.Context context) =>
        new(
            rule.Name,
            moment.IsInstant ? moment.From : null,
            moment.Requirements,
            new EqualList<Interaction>([.. evidence]),
            new(rule, context.Situation.Relationship.Zone, context.At)
        );

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

    /// <summary>That the buyer said not to come back: so says any policy, with a rule for it or without.</summary>
    public static Reason Over(Step step, Decision.Context context) =>
        Of(new DeclineRule(), Moment.Once(Requirements.Reply), step, context);

    public static Reason Patience(Instant? until, Decision.Context context) =>
        new(
            "patience",
            until,
            Requirements.Reply,
            context.Policy.Patience!.Evidence(context.Situation, context.At),
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

    private static Reason Farewell(Decision.Context context)
    {
        var (policy, situation, at) = context;
        bool closed = situation.Fold.Consent.IsOut(Purpose.Sales, at);
        Rule rule = closed ? new OptOutRule() : new DeclineRule();
        var touches = situation.Fold.Reachability.Preferred.Select(channel => new Step(Ask.Nothing, channel));
        var evidence = new EqualList<Interaction>([.. Evidence(rule, touches, context)]);
        return new(rule.Name, null, Requirements.None, evidence, new(rule, situation.Relationship.Zone, at));
    }

    /// <summary>What a rule rests on for any of these steps, each interaction once, in order.</summary>
    private static IEnumerable<Interaction> Evidence(Rule rule, IEnumerable<Step> steps, Decision.Context context) =>
        steps
            .SelectMany(step => rule.Evidence(context.Situation, step, context.At))
            .Distinct()
            .OrderBy(one => one, Comparer<Interaction>.Create(Interaction.Order));

    private static string Camel(string name) => char.ToLowerInvariant(name[0]) + name.Substring(1);
}
