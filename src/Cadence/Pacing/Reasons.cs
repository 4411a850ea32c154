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

        // What is required may show only where a wait would have ended.
        var until = permission switch
        {
            Permission.NotBefore later => later.From,
            Permission.Requires => context.Situation.HorizonFrom(context.At),
            _ => context.At,
        };
        var policy = Sufficient.Of(context, [permission.Step], until, Same);
        var reasons = Explain(policy, context, [permission.Step], until).ToList();
        if (permission is Permission.Requires && Policy.IsOver(context.Situation, permission.Step))
        {
            reasons.Insert(0, Of(new DeclineRule(), Moment.Once(Requirements.Reply), permission.Step, context));
        }

        if (permission is not Permission.Never)
        {
            reasons.AddRange(InTheWay(permission, reasons.Select(reason => reason.Until), context));
        }

        if (policy.Patience is not null && !Same(policy.With(patience: null)))
        {
            reasons.Add(Patience(null, context));
        }

        return [.. reasons];
    }

    // What comes before the step: what is owed now, and the meetings that will have begun where a rule lets it pass.
    private static List<Reason> InTheWay(Permission permission, IEnumerable<Instant?> passing, Decision.Context context)
    {
        var until = permission is Permission.NotBefore later ? later.From : context.At;
        var moments = new Queue<Instant>(passing.Where(at => at < until).Select(at => at!.Value).Prepend(context.At));
        var reasons = new List<Reason>();
        while (moments.Count > 0)
        {
            foreach (var kind in context.Policy.InTheWay(context, moments.Dequeue()).GroupBy(due => due.Owed.Kind))
            {
                var due = kind.OrderByDescending(due => due.Owed.Lapses).First();
                var end = kind.Key == Cadence.Duty.Meeting ? due.Owed.Lapses : due.By;
                var reason = Duty(kind.Key, due.Owed.Source, end, context);
                if (!reasons.Contains(reason))
                {
                    reasons.Add(reason);
                    if (due.Owed.Lapses < until)
                    {
                        moments.Enqueue(due.Owed.Lapses);
                    }
                }
            }
        }

        return reasons;
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
        var touches = situation.Fold.Reachability.Preferred.Select(channel => new Step(Ask.Nothing, channel));
        var evidence = new EqualList<Interaction>([.. Evidence(rule, touches, context)]);
        return new(rule.Name, null, Requirements.None, evidence, new(rule, situation.Relationship.Zone, at));
    }

    private static Reason[] Waiting(Decision.Wait wait, Decision.Context context)
    {
        var until = wait.Until ?? context.At;
        var channels = context.Situation.Fold.Reachability.Preferred;
        var policy = Sufficient.Of(
            context,
            Unlike(channels, context),
            until,
            policy => policy.Again(context) is Decision.Wait same && same.Until == wait.Until
        );
        var channel = Array.Find(
            channels,
            channel =>
                policy.Earliest(context, new(Ask.Nothing, channel)) is var m && m.IsInstant && m.From == wait.Until
        );

        // Where no step of the seller's own ends it, a duty does.
        var step = new Step(Ask.Nothing, channel);
        bool ends = wait.Until is { } end && policy.Earliest(context, step) == Moment.At(end);
        Step[] steps =
            ends ? [step]
            : wait.Until is null ? Unlike(channels, context)
            : Touches(channel);
        var reasons = Explain(policy, context, steps, until);

        if ((context.Policy.Waiting(context) ?? Stood(reasons, context, until)) is { } due && !(due.From > wait.Until))
        {
            return [Duty(due.Owed.Kind, due.Owed.Source, due.By, context), .. reasons];
        }

        // A duty that arises may end it long before the rules do.
        return
            !ends
            && wait.Until is { } arises
            && context.Policy.Decide(context.Situation, arises) is Decision.Respond respond
            && !Array.Exists(reasons, reason => reason.Evidence.Contains(respond.Source))
            ? [Duty(respond.Duty, respond.Source, arises, context), .. reasons]
            : reasons;
    }

    /// <summary>The meeting given up that stands in the way where a rule would have let the step pass, if one does.</summary>
    private static Due? Stood(Reason[] reasons, Decision.Context context, Instant until)
    {
        foreach (var reason in reasons)
        {
            if (reason.Until is { } free && free < until && context.Policy.Stands(context, free) is { } given)
            {
                return given;
            }
        }

        return null;
    }

    /// <summary>Touches on the preferred channel, and on those that differ from it in that a rule forbids them.</summary>
    private static Step[] Unlike(Channel[] channels, Decision.Context context)
    {
        var touches = new List<Step>(Touches(channels[0]));
        for (int place = 1; place < channels.Length; place++)
        {
            if (!context.Policy.PermitsChannel(context, channels[place]))
            {
                touches.AddRange(Touches(channels[place]));
            }
        }

        return [.. touches];
    }

    private static Step[] Touches(Channel channel) =>
        [Step.Of(Ask.Nothing, channel, Purpose.Sales), Step.Of(Ask.Nothing, channel, Purpose.Service)];

    private static Reason[] Reaching(Decision.Reach reach, Decision.Context context)
    {
        var (steps, unlike) = Forbidden(reach, context.Situation.Fold.Reachability.Preferred);
        var policy = Sufficient.Of(
            context,
            unlike,
            context.At,
            policy =>
                policy.Again(context) is Decision.Reach same
                && same.LeadWithGift == reach.LeadWithGift
                && same.Asks.Equals(reach.Asks)
        );
        var reasons = Explain(policy, context, steps, context.At);
        return reasons.Length > 0 ? reasons : [Open(context)];
    }

    /// <summary>The next larger ask on each channel that is open and any on those that are not; and of the larger, one of a size.</summary>
    private static (Step[] All, Step[] Unlike) Forbidden(Decision.Reach reach, Channel[] channels)
    {
        var all = new List<Step>(channels.Length);
        var unlike = new List<Step>(channels.Length);
        for (int place = 0; place < reach.Asks.Count; place++)
        {
            if (reach.Asks[place] is var open && open.Ask < Ask.Commitment)
            {
                var larger = Step.Of(open.Ask + 1, open.Channel, Purpose.Sales);
                all.Add(larger);
                if (!unlike.Exists(step => step.Ask == larger.Ask))
                {
                    unlike.Add(larger);
                }
            }
        }

        for (int place = 0; reach.Asks.Count < channels.Length && place < channels.Length; place++)
        {
            var channel = channels[place];
            if (!reach.Asks.Any(open => open.Channel == channel))
            {
                var closed = Step.Of(Ask.Nothing, channel, Purpose.Sales);
                all.Add(closed);
                unlike.Add(closed);
            }
        }

        return ([.. all], [.. unlike]);
    }

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

    /// <summary>A rule that looks at the channel rests on what it knows of every channel that it forbids.</summary>
    private static Reason Of(Rule rule, Sufficient.Word word, Step[] steps, Decision.Context context)
    {
        var (_, situation, at) = context;
        var evidence = rule.DependsOnChannel
            ? Evidence(rule, steps.Where(step => !rule.Permits(situation, step, at)), context)
            : rule.Evidence(situation, word.Step, at);
        return Of(rule, word.Moment, evidence, context);
    }

    public static Reason Of(Rule rule, Moment moment, Step step, Decision.Context context) =>
        Of(rule, moment, rule.Evidence(context.Situation, step, context.At), context);

    private static Reason Of(Rule rule, Moment moment, IEnumerable<Interaction> evidence, Decision.Context context) =>
        new(
            rule.Name,
            moment.IsInstant ? moment.From : null,
            moment.Requirements,
            new EqualList<Interaction>([.. evidence]),
            new(rule, context.Situation.Relationship.Zone, context.At)
        );

    /// <summary>What a rule rests on for any of these steps, each interaction once, in order.</summary>
    private static IEnumerable<Interaction> Evidence(Rule rule, IEnumerable<Step> steps, Decision.Context context) =>
        steps
            .SelectMany(step => rule.Evidence(context.Situation, step, context.At))
            .Distinct()
            .OrderBy(one => one, Comparer<Interaction>.Create(Interaction.Order));

    private static string Camel(string name) => char.ToLowerInvariant(name[0]) + name.Substring(1);
}
