namespace Cadence;

/// <summary>What is wrong with a touch that is not permitted: at most one thing about its size, and one about its time.</summary>
internal static class Faults
{
    /// <summary>Finds the faults of a touch that the seller started.</summary>
    public static IEnumerable<(FindingKind Kind, Reason Reason)> Of(Policy policy, Situation situation, Touch touch)
    {
        var step = Judgement.Of(policy, situation, touch, touch.Ask).Step;
        var context = new Decision.Context(policy, situation, touch.At);
        var bound = Binding(policy.Rules, situation, step, touch.At);
        if (Reason(bound, IsForbidden, step, context) is { } forbidden)
        {
            return [(FindingKind.ContactAfterOptOut, forbidden)];
        }

        var faults = new List<(FindingKind, Reason)>();
        if (Reason(bound, IsSize, step, context) is { } size)
        {
            // What is over bears no touch of any size.
            if (situation.Fold.Depth.IsOver)
            {
                return [(FindingKind.AskTooSoon, size)];
            }

            faults.Add((FindingKind.AskTooBig, size));
        }

        if ((Reason(bound, IsDoor, step, context) ?? Over(step, context) ?? DutyFirst(context)) is { } door)
        {
            faults.Add((FindingKind.AskTooSoon, door));
        }
        else if (Reason(bound, IsCap, step, context) is { } cap)
        {
            faults.Add((FindingKind.OverTouched, cap));
        }
        else if ((Reason(bound, IsPace, step, context) ?? Patience(context)) is { } pace)
        {
            faults.Add((FindingKind.AskTooSoon, pace));
        }
        else if (faults.Count == 0 && Reason(bound, IsHours, step, context) is { } hours)
        {
            faults.Add((FindingKind.OutsideHours, hours));
        }

        return faults;
    }

    /// <summary>
    /// Finds the faults of a touch that does a duty. It is bound by law and by courtesy; an ask that rides on it is also bound by
    /// size.
    /// </summary>
    public static IEnumerable<(FindingKind Kind, Reason Reason)> OfDuty(
        Policy policy,
        Situation situation,
        Touch touch,
        bool yields
    )
    {
        var context = new Decision.Context(policy, situation, touch.At);
        var duty = Kindest(policy, situation, touch);
        var least = yields ? Force.Law : Force.Courtesy;
        var bound = Binding(policy.Rules.Where(rule => rule.Force >= least), situation, duty, touch.At);
        if (Reason(bound, IsForbidden, duty, context) is { } forbidden)
        {
            return [(FindingKind.ContactAfterOptOut, forbidden)];
        }

        var step = duty.Asking(touch.Ask);
        if (
            step.Ask > Ask.Nothing
            && Reason(Binding(policy.Rules, situation, step, touch.At), IsSize, step, context) is { } size
        )
        {
            return [(FindingKind.AskTooBig, size)];
        }

        return Reason(bound, IsCap, duty, context) is { } cap ? [(FindingKind.OverTouched, cap)]
            : Reason(bound, IsPace, duty, context) is { } pace ? [(FindingKind.AskTooSoon, pace)]
            : Reason(bound, IsHours, duty, context) is { } hours ? [(FindingKind.OutsideHours, hours)]
            : [];
    }

    /// <summary>Whether the law lets a duty be done by a touch.</summary>
    public static bool IsLawful(Policy policy, Situation situation, Touch touch) =>
        !Binding(policy.Rules, situation, Kindest(policy, situation, touch), touch.At).Any(IsForbidden);

    private static Step Kindest(Policy policy, Situation situation, Touch touch) =>
        touch.Channel is { } channel
            ? Step.Of(Ask.Nothing, channel, Purpose.Service)
            : Judgement.Of(policy, situation, touch with { Purpose = Purpose.Service }, Ask.Nothing).Step;

    private static (Rule Rule, Moment Moment)[] Binding(
        IEnumerable<Rule> rules,
        Situation situation,
        Step step,
        Instant at
    ) => [.. rules.Select(rule => (rule, rule.Earliest(situation, step, at))).Where(one => one.Item2 != Moment.At(at))];

    private static bool IsForbidden((Rule Rule, Moment Moment) bound) =>
        bound.Rule.Force == Force.Law && !bound.Moment.IsInstant;

    private static bool IsHours((Rule Rule, Moment Moment) bound) =>
        bound.Rule is ChannelHoursRule or { Force: Force.Courtesy };

    // A CRM's own rule that looks at the ask and that no date ends is about size.
    private static bool IsSize((Rule Rule, Moment Moment) bound) =>
        bound.Rule is ProportionRule or GiftFirstRule
        || (
            bound.Rule is { Force: Force.Pacing, DependsOnAsk: true }
            && !bound.Moment.IsInstant
            && !IsDoor(bound)
            && !IsCap(bound)
            && bound.Rule is not ReachableRule
        );

    private static bool IsDoor((Rule Rule, Moment Moment) bound) =>
        bound.Rule is RequestedTimeRule or AbsenceRule or SuspensionRule or DeclineRule or AgreedMeetingRule;

    private static bool IsCap((Rule Rule, Moment Moment) bound) =>
        bound.Rule is FrequencyCapRule or AccountCapRule or RestAfterCallRule && bound.Moment.IsInstant;

    private static bool IsPace((Rule Rule, Moment Moment) bound) =>
        bound.Rule is not ReachableRule
        && !IsForbidden(bound)
        && !IsDoor(bound)
        && !IsCap(bound)
        && !IsSize(bound)
        && !IsHours(bound);

    /// <summary>
    /// Returns the reason of the rule that holds longest. It speaks for all rules of its sort, as it alone is enough to
    /// forbid the touch.
    /// </summary>
    private static Reason? Reason(
        (Rule Rule, Moment Moment)[] bound,
        Predicate<(Rule Rule, Moment Moment)> isOfSort,
        Step step,
        Decision.Context context
    )
    {
        (Rule Rule, Moment Moment)? longest = null;
        foreach (var one in bound)
        {
            if (isOfSort(one) && !(longest is { } known && known.Moment.From >= one.Moment.From))
            {
                longest = one;
            }
        }

        return longest is var (rule, moment) ? Reasons.Of(rule, moment, step, context) : null;
    }

    private static Reason? Over(Step step, Decision.Context context) =>
        Policy.IsOver(context.Situation, step) ? Reasons.Over(step, context) : null;

    private static Reason? DutyFirst(Decision.Context context)
    {
        foreach (var due in context.Policy.InTheWay(context, context.At))
        {
            return Reasons.Duty(due.Owed.Kind, due.Owed.Source, due.By, context);
        }

        return null;
    }

    private static Reason? Patience(Decision.Context context) =>
        context.Policy.Patience?.IsSpent(context.Situation, context.At) == true
            ? Reasons.Patience(null, context)
            : null;
}
