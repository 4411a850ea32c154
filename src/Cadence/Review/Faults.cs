namespace Cadence;

/// <summary>What is wrong with a touch that is not permitted: at most one thing about its size, and one about its time.</summary>
/// <remarks>
/// A duty excuses the touch that does it, which is then bound by law and courtesy alone. It does not excuse an ask that rides on
/// it: an ask is always a step of the seller's own, bound by whatever binds one.
/// </remarks>
internal static class Faults
{
    /// <summary>Finds the faults of a touch.</summary>
    /// <param name="policy">The policy.</param>
    /// <param name="situation">What was known before.</param>
    /// <param name="touch">The touch.</param>
    /// <param name="step">The touch as a step of the seller's own, on the channel that is judged.</param>
    /// <param name="discharge">What it discharges.</param>
    public static IReadOnlyList<Fault> Of(
        Policy policy,
        Situation situation,
        Touch touch,
        Step step,
        Discharge discharge
    )
    {
        var context = new Decision.Context(policy, situation, touch.At);
        if (!discharge.Any)
        {
            var bare = step.Asking(Ask.Nothing);
            return OfStep(context, step, bare, Binding(policy.Rules, situation, bare, touch.At), rider: null);
        }

        var duty = Kindest(policy, situation, touch);
        var least = discharge.Yields ? Force.Law : Force.Courtesy;
        var bound = Binding(policy.Rules.Where(rule => rule.Force >= least), situation, duty, touch.At);
        if (Reason(bound, IsForbidden, duty, context) is { } forbidden)
        {
            return [new(FindingKind.ContactAfterOptOut, forbidden, Rider: null)];
        }

        if (touch.Ask > Ask.Nothing && OfStep(context, step, duty, bound, rider: step) is { Count: > 0 } faults)
        {
            return faults;
        }

        return Reason(bound, IsCap, duty, context) is { } cap ? [new(FindingKind.OverTouched, cap, Rider: null)]
            : Reason(bound, IsPace, duty, context) is { } pace ? [new(FindingKind.AskTooSoon, pace, Rider: null)]
            : Reason(bound, IsHours, duty, context) is { } hours ? [new(FindingKind.OutsideHours, hours, Rider: null)]
            : [];
    }

    /// <summary>Finds the faults of a step.</summary>
    /// <param name="context">The policy, the situation and the moment.</param>
    /// <param name="step">The step.</param>
    /// <param name="bare">The same touch, asking nothing.</param>
    /// <param name="bound">The rules that forbid even that.</param>
    /// <param name="rider">The step, if it is an ask that rides on a duty.</param>
    private static List<Fault> OfStep(
        Decision.Context context,
        Step step,
        Step bare,
        (Rule Rule, Moment Moment)[] bound,
        Step? rider
    )
    {
        var (policy, situation, at) = context;
        var asked = step == bare ? bound : Binding(policy.Rules, situation, step, at);
        if (Reason(asked, IsForbidden, step, context) is { } forbidden)
        {
            return [new(FindingKind.ContactAfterOptOut, forbidden, rider)];
        }

        var faults = new List<Fault>();
        if (Reason(asked, IsSize, step, context) is { } size)
        {
            // What is over bears no touch of any size.
            if (situation.Fold.Depth.IsOver)
            {
                return [new(FindingKind.AskTooSoon, size, rider)];
            }

            faults.Add(new(FindingKind.AskTooBig, size, rider));
        }

        // A cap that would let the touch pass if it asked nothing is about the ask, and says when it may be made.
        if ((Reason(asked, IsDoor, step, context) ?? Over(step, context) ?? DutyFirst(context)) is { } door)
        {
            faults.Add(new(FindingKind.AskTooSoon, door, rider));
        }
        else if (Reason(bound, IsCap, bare, context) is { } cap)
        {
            faults.Add(new(FindingKind.OverTouched, cap, Rider: null));
        }
        else if ((Reason(asked, one => IsPace(one) || IsCap(one), step, context) ?? Patience(context)) is { } pace)
        {
            faults.Add(new(FindingKind.AskTooSoon, pace, rider));
        }
        else if (faults.Count == 0 && Reason(bound, IsHours, bare, context) is { } hours)
        {
            faults.Add(new(FindingKind.OutsideHours, hours, Rider: null));
        }

        return faults;
    }

    /// <summary>Whether a touch, judged as a step of the seller's own, does a duty and asks for no more than may ride on it.</summary>
    public static bool IsExcused(
        Policy policy,
        Situation situation,
        Touch touch,
        Judgement asked,
        Discharge discharge
    ) =>
        discharge.Any
        && IsLawful(policy, situation, touch)
        && (
            touch.Ask == Ask.Nothing
            || asked.Permits(touch.At)
            || !Of(policy, situation, touch, asked.Step, discharge).Any(fault => fault.Rider is not null)
        );

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
