namespace Cadence;

internal static partial class Reasons
{
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
            _ => LastNamed(permission.Step, context),
        };
        List<Step> steps = [permission.Step];
        var way = new Way(context, steps, until, isOpen: false);
        var policy = Sufficient.Of(context.Policy, way, Same);
        var reasons = Explain(policy, context, steps, way).ToList();
        if (permission is Permission.Requires && Policy.IsOver(context.Situation, permission.Step))
        {
            reasons.Insert(0, Over(permission.Step, context));
        }

        if (permission is not Permission.Never)
        {
            reasons.AddRange(InTheWay(permission, reasons.Select(reason => reason.Until), context));
        }

        if (policy.Patience is not null && !Same(policy.Impatient))
        {
            reasons.Add(Patience(null, context));
        }

        return [.. reasons];
    }

    // Two rules that never agree each name a date, and each says no on the date of the other.
    private static Instant LastNamed(Step step, Decision.Context context) =>
        context
            .Policy.Rules.Select(rule => rule.Earliest(context.Situation, step, context.At))
            .Where(moment => moment.IsInstant)
            .Select(moment => moment.From)
            .Append(context.At)
            .Max();

    // What comes before the step: what is owed now, and the meetings that will have begun when a rule lets it pass.
    private static List<Reason> InTheWay(Permission permission, IEnumerable<Instant?> passing, Decision.Context context)
    {
        var until = permission is Permission.NotBefore later ? later.From : context.At;
        var moments = new Queue<Instant>(passing.Where(at => at < until).Select(at => at!.Value).Prepend(context.At));
        var reasons = new List<Reason>();
        while (moments.Count > 0)
        {
            foreach (var kind in context.Policy.InTheWay(context, moments.Dequeue()).GroupBy(due => due.Owed.Kind))
            {
                // Where something must happen first, a meeting only affects when.
                if (kind.Key == Cadence.Duty.Meeting && permission is Permission.Requires)
                {
                    continue;
                }

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
}
