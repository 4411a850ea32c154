namespace Cadence;

internal static partial class Reasons
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

    private static Reason[] Waiting(Decision.Wait wait, Decision.Context context)
    {
        var until = wait.Until ?? context.At;
        var channels = context.Situation.Fold.Reachability.Preferred;
        var unlike = Unlike(channels, context);
        var policy = Sufficient.Of(
            context,
            unlike,
            until,
            policy => policy.Again(context) is Decision.Wait same && same.Until == wait.Until
        );
        int place = Array.FindIndex(
            channels,
            channel =>
                policy.Earliest(context, Step.Of(Ask.Nothing, channel, Purpose.Sales)) is { IsInstant: true } free
                && free.From == wait.Until
        );

        // Where no step of the seller's own ends it, a duty does.
        bool ends = place >= 0;
        Step[] steps = ends ? [Step.Of(Ask.Nothing, channels[place], Purpose.Sales)] : unlike;
        var reasons = Explain(policy, context, steps, until);

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

        return ([.. all], [.. unlike]);
    }
}
