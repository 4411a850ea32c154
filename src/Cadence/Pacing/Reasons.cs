namespace Cadence;

/// <summary>Finds the reasons for an answer: the rules that alone give it, none of which can be left out.</summary>
internal static partial class Reasons
{
    private static readonly string[] Duties = Array.ConvertAll(Enum.GetNames(typeof(Duty)), Camel);

    /// <summary>Returns a reason for each rule that holds back one of these steps on a way.</summary>
    private static Reason[] Explain(Policy policy, in Decision.Context context, List<Step> steps, in Way way)
    {
        bool[] speaks = way.Words(policy, out var words);
        int count = 0;
        foreach (bool one in speaks)
        {
            count += one ? 1 : 0;
        }

        var reasons = new Reason[count];
        for (int place = speaks.Length - 1; place >= 0; place--)
        {
            if (speaks[place])
            {
                reasons[--count] = Of(
                    policy.Sorted[place],
                    words[place].Moment,
                    words[place].Step,
                    steps,
                    context with
                    {
                        At = words[place].At,
                    }
                );
            }
        }

        return reasons;
    }

    public static Reason Of(Rule rule, Moment moment, Step step, in Decision.Context context) =>
        Of(rule, moment, Evidence.Of(Evidence.NamedBy(rule, context.Situation, step, context.At)), context);

    /// <summary>
    /// Makes a reason. If the rule looks at the channel, it rests on the evidence for every channel that it forbids.
    /// </summary>
    private static Reason Of(Rule rule, Moment moment, Step step, List<Step> steps, in Decision.Context context) =>
        rule.DependsOnChannel
            ? Of(rule, moment, Evidence.Of(rule, steps, context.Situation, context.At), context)
            : Of(rule, moment, step, context);

    private static Reason Of(Rule rule, Moment moment, EqualList<Interaction> evidence, in Decision.Context context)
    {
        var (own, colleagues) = Evidence.Apart(evidence, context.Situation);
        return new(
            rule.Name,
            moment.IsInstant ? moment.From : null,
            moment.Requirements,
            own,
            colleagues,
            new(rule, context.Situation.Relationship.Zone, context.At)
        );
    }

    public static Reason Duty(Duty duty, Interaction source, Instant by, in Decision.Context context) =>
        new(
            Duties[(int)duty],
            by,
            duty switch
            {
                Cadence.Duty.Answer => Requirements.Answer,
                Cadence.Duty.Acknowledgement => Requirements.Acknowledgement,
                Cadence.Duty.Apology => Requirements.Apology,
                _ => Requirements.None,
            },
            Evidence.Of(source),
            Evidence.NoColleagues,
            new(null, context.Situation.Relationship.Zone, context.At)
        );

    /// <summary>
    /// Makes the reason that the buyer said not to come back, which holds in every policy, with or without a rule for it.
    /// </summary>
    public static Reason Over(Step step, in Decision.Context context) =>
        Of(new DeclineRule(), Moment.Once(Requirements.Reply), step, context);

    public static Reason Patience(Instant? until, in Decision.Context context) =>
        new(
            "patience",
            until,
            Requirements.Reply,
            context.Policy.Patience!.Evidence(context.Situation, context.At),
            Evidence.NoColleagues,
            new(null, context.Situation.Relationship.Zone, context.At)
        );

    private static Reason Open(in Decision.Context context) =>
        new(
            "open",
            null,
            Requirements.None,
            Evidence.Of(AskCeiling.Grounds(context.Situation.Fold.Depth)),
            Evidence.NoColleagues,
            new(null, context.Situation.Relationship.Zone, context.At)
        );

    private static Reason Farewell(in Decision.Context context)
    {
        var (_, situation, at) = context;
        Rule rule =
            situation.Fold.Consent.IsOut(Purpose.Sales, at) ? new OptOutRule()
            : situation.Fold.Door.IsOver ? new DeclineRule()
            : new ProportionRule();
        var touches = new List<Step>(ChannelOrder.Count);
        foreach (var channel in situation.Fold.Reachability.Order)
        {
            touches.Add(Step.Of(Ask.Nothing, channel, Purpose.Sales));
        }

        return Of(rule, Moment.Never, touches[0], touches, context);
    }

    private static string Camel(string name) => char.ToLowerInvariant(name[0]) + name.Substring(1);
}
