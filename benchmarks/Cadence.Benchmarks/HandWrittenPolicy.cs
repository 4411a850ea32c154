namespace Cadence.Benchmarks;

/// <summary>The facts that an if/else needs, ready to read.</summary>
internal readonly record struct Facts(
    bool OptedOut,
    Instant PausedUntil,
    Instant AwayUntil,
    Instant SuspendedUntil,
    Instant DeclinedUntil,
    Instant MeetingUntil,
    bool AnswerOwed,
    bool Bounced,
    Instant LastTouch,
    int Unanswered,
    int TouchesInWeek,
    int TouchesInMonth,
    Ask Ceiling,
    bool Engaged
)
{
    public static Facts Of(Relationship relationship, Instant now)
    {
        var fold = relationship.Fold;
        var touches = fold.Touches.All.Items().Select(outreach => outreach.Touch.At).ToArray();
        return new(
            fold.Consent.IsOut(Purpose.Sales, now),
            fold.Door.Pause?.Until ?? Instant.MinValue,
            fold.Door.Absence?.Until ?? Instant.MinValue,
            fold.Door.Suspension?.Until ?? Instant.MinValue,
            fold.Door.Refusal?.Until ?? Instant.MinValue,
            fold.Meetings.RespectedUntil,
            fold.Obligations.Open is not null,
            fold.Reachability.BounceOn(Channel.Email) is not null,
            touches.FirstOrDefault(Instant.MinValue),
            fold.Touches.UnansweredCount,
            touches.Count(at => at > now - Duration.FromDays(7)),
            touches.Count(at => at > now - Duration.FromDays(30)),
            Assessment.Of(relationship, now, Prior.Default).AskCeiling,
            fold.Depth.EngagedBy is not null
        );
    }
}

/// <summary>What a team would write in an afternoon: twelve checks in a row, the buyer's hour from NodaTime.</summary>
internal static class HandWrittenPolicy
{
    public enum Kind
    {
        Respond,
        Reach,
        Wait,
        Suspend,
        Leave,
    }

    public static (Kind Kind, Instant Until, Ask Ceiling) Decide(in Facts facts, Instant now, DateTimeZone zone)
    {
        var local = now.InZone(zone);
        bool open = local.DayOfWeek is >= IsoDayOfWeek.Monday and <= IsoDayOfWeek.Friday && local.Hour is >= 9 and < 17;
        if (facts.AnswerOwed)
        {
            return (open ? Kind.Respond : Kind.Wait, now, Ask.Nothing);
        }

        if (facts.OptedOut)
        {
            return (Kind.Leave, now, Ask.Nothing);
        }

        var until = now;
        until = facts.PausedUntil > until ? facts.PausedUntil : until;
        until = facts.AwayUntil > until ? facts.AwayUntil : until;
        until = facts.SuspendedUntil > until ? facts.SuspendedUntil : until;
        until = facts.DeclinedUntil > until ? facts.DeclinedUntil : until;
        until = facts.MeetingUntil > until ? facts.MeetingUntil : until;
        if (facts.Unanswered > 0)
        {
            double days = Math.Min(60, 7 * Math.Pow(1.5, facts.Unanswered - 1));
            var paced = facts.LastTouch + Duration.FromDays(days);
            until = paced > until ? paced : until;
        }

        if (facts.TouchesInWeek >= 2 || facts.TouchesInMonth >= 6)
        {
            var capped = facts.LastTouch + Duration.FromDays(7);
            until = capped > until ? capped : until;
        }

        if (until > now || !open || facts.Bounced)
        {
            return (Kind.Wait, until, Ask.Nothing);
        }

        if (facts.Unanswered > 3)
        {
            return (Kind.Suspend, now + Duration.FromDays(90), Ask.Nothing);
        }

        return (Kind.Reach, now, facts.Engaged ? facts.Ceiling : Ask.Attention);
    }
}
