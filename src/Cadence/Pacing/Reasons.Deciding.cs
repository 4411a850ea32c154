namespace Cadence;

internal static partial class Reasons
{
    public static Reason[] For(Decision decision, in Decision.Context context) =>
        decision switch
        {
            Decision.Respond respond => [Duty(respond.Duty, respond.Source, respond.By, context)],
            Decision.Suspend suspend => [Patience(suspend.Until, context)],
            Decision.Leave => [Farewell(context)],
            Decision.Wait wait => Waiting(wait, context),
            _ => Reaching((Decision.Reach)decision, context),
        };

    private static Reason[] Waiting(Decision.Wait wait, Decision.Context context)
    {
        var until = wait.Until ?? context.At;
        var unlike = Unlike(context);
        bool isOpen = wait.Until is not null && context.Policy.StepsAt(context, until);
        var policy = Sufficient.Of(
            context.Policy,
            new(context, unlike, until, isOpen),
            policy => policy.Waits(context, wait.Until)
        );

        // Where no step of the seller's own ends it, a duty does.
        bool ends = Ends(policy, context, wait.Until, out var last);
        List<Step> steps = ends ? [last] : unlike;
        var reasons = Explain(policy, context, steps, new(context, steps, until, ends));

        if ((context.Policy.Waiting(context) ?? Stood(reasons, context, until)) is { } due && !(due.From > wait.Until))
        {
            reasons = [Duty(due.Owed.Kind, due.Owed.Source, due.By, context), .. reasons];
            ends |= due.From == wait.Until;
        }
        else if (Policy.IsOver(context.Situation, steps[0]))
        {
            reasons = [Over(steps[0], context), .. reasons];
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

    /// <summary>Finds the step of the seller's own that ends a wait, on the most preferred channel that has one.</summary>
    private static bool Ends(Policy policy, in Decision.Context context, Instant? until, out Step step)
    {
        step = default;
        if (until is null)
        {
            return false;
        }

        foreach (var channel in context.Situation.Fold.Reachability.Order)
        {
            step = Step.Of(Ask.Nothing, channel, Purpose.Sales);
            if (policy.Earliest(context, step) is { IsInstant: true } free && free.From == until)
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>Finds the given-up meeting, if any, that stands in the way when a rule would have let the step pass.</summary>
    private static Due? Stood(Reason[] reasons, in Decision.Context context, Instant until)
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

    /// <summary>Returns touches on the preferred channel, and on the others that a rule forbids.</summary>
    private static List<Step> Unlike(in Decision.Context context)
    {
        var order = context.Situation.Fold.Reachability.Order;
        var touches = new List<Step>(2);
        for (int place = 0; place < ChannelOrder.Count; place++)
        {
            if (place == 0 || !context.Policy.PermitsChannel(context, order[place]))
            {
                touches.Add(Step.Of(Ask.Nothing, order[place], Purpose.Sales));
                touches.Add(Step.Of(Ask.Nothing, order[place], Purpose.Service));
            }
        }

        return touches;
    }

    private static Reason[] Reaching(Decision.Reach reach, Decision.Context context)
    {
        var (steps, unlike) = Forbidden(reach, context.Situation.Fold.Reachability.Order);
        var policy = Sufficient.Of(
            context.Policy,
            new(context, unlike, context.At, isOpen: true),
            policy => policy.Reaches(context, reach)
        );
        var reasons = Explain(policy, context, steps, new(context, steps, context.At, isOpen: true));
        return reasons.Length > 0 ? reasons : [Open(context)];
    }

    /// <summary>
    /// Returns the forbidden steps: the next larger ask on each open channel, and any touch on each closed one. In <c>Unlike</c>
    /// there is only one larger ask of each size.
    /// </summary>
    private static (List<Step> All, List<Step> Unlike) Forbidden(Decision.Reach reach, ChannelOrder channels)
    {
        var all = new List<Step>(ChannelOrder.Count);
        var unlike = new List<Step>(1);
        var (sizes, open) = (0, 0);
        for (int place = 0; place < reach.Asks.Count; place++)
        {
            var (channel, ask) = reach.Asks[place];
            open |= 1 << (int)channel;
            if (ask < Ask.Commitment)
            {
                var larger = Step.Of(ask + 1, channel, Purpose.Sales);
                all.Add(larger);
                if ((sizes & (1 << (int)ask)) == 0)
                {
                    unlike.Add(larger);
                }

                sizes |= 1 << (int)ask;
            }
        }

        foreach (var channel in channels)
        {
            if ((open & (1 << (int)channel)) == 0)
            {
                var closed = Step.Of(Ask.Nothing, channel, Purpose.Sales);
                all.Add(closed);
                unlike.Add(closed);
            }
        }

        return (all, unlike);
    }
}
