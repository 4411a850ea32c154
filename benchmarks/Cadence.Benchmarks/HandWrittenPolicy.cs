namespace Cadence.Benchmarks;

/// <summary>The facts that an if/else needs, ready to read, apart from what depends on the instant of the question.</summary>
internal sealed record Facts(
    bool OptedOut,
    Instant PausedUntil,
    Instant AwayUntil,
    Instant SuspendedUntil,
    Instant DeclinedUntil,
    Instant MeetingUntil,
    Instant? AnswerOwedSince,
    bool[] Bounced,
    Instant[] Touches,
    int Unanswered,
    Stage Stage,
    bool Met,
    bool AdvancedTwice,
    bool Engaged
)
{
    public static Facts Of(Relationship relationship, Instant now)
    {
        var fold = relationship.Fold;
        return new(
            fold.Consent.IsOut(Purpose.Sales, now),
            fold.Door.Pause?.Until ?? Instant.MinValue,
            fold.Door.Absence?.Until ?? Instant.MinValue,
            fold.Door.Suspension?.Until ?? Instant.MinValue,
            fold.Door.Refusal?.Until ?? Instant.MinValue,
            fold.Meetings.RespectedUntil,
            fold.Obligations.Open.Items().Where(owed => owed.Arises <= now).Min(owed => (Instant?)owed.Arises),
            [.. Enum.GetValues<Channel>().Select(channel => fold.Reachability.BounceOn(channel) is not null)],
            [.. fold.Touches.All.Items().Select(outreach => outreach.Touch.At)],
            fold.Touches.UnansweredCount,
            fold.Depth.Stage,
            fold.Depth.Held is not null,
            fold.Depth.Advances.Second is not null,
            fold.Depth.EngagedBy is not null
        );
    }
}

/// <summary>
/// What a team would write in an afternoon: the checks in a row, with the buyer's hours from NodaTime. It has no model, no
/// composition and no reasons, and knows one duty and only one of many channels. It answers what is asked: the kind, until
/// when, and how far.
/// </summary>
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

    public static (Kind Kind, Instant Until, Ask Ceiling) Decide(Facts facts, Instant now, DateTimeZone zone)
    {
        if (facts.AnswerOwedSince is { } since)
        {
            var opening = Opening(now, zone);
            return opening > now
                ? (Kind.Wait, opening, Ask.Nothing)
                : (Kind.Respond, NextClose(since, zone), Ask.Nothing);
        }

        if (facts.OptedOut)
        {
            return (Kind.Leave, now, Ask.Nothing);
        }

        var until = Latest(facts, now);
        int week = 0;
        int month = 0;
        foreach (var touch in facts.Touches)
        {
            if (touch <= now - Duration.FromDays(30))
            {
                break;
            }

            month++;
            week += touch > now - Duration.FromDays(7) ? 1 : 0;
        }

        until = week >= 2 ? Instant.Max(until, facts.Touches[1] + Duration.FromDays(7)) : until;
        until = month >= 6 ? Instant.Max(until, facts.Touches[5] + Duration.FromDays(30)) : until;
        until = Opening(until, zone);
        if (until > now)
        {
            return (Kind.Wait, until, Ask.Nothing);
        }

        bool reachable = false;
        foreach (bool bounced in facts.Bounced)
        {
            reachable |= !bounced;
        }

        return !reachable ? (Kind.Wait, Instant.MaxValue, Ask.Nothing)
            : facts.Unanswered > 3 ? (Kind.Suspend, now + Duration.FromDays(90), Ask.Nothing)
            : (Kind.Reach, now, Ceiling(facts, now));
    }

    private static Instant Latest(Facts facts, Instant now)
    {
        var until = Instant.Max(now, facts.PausedUntil);
        until = Instant.Max(until, facts.AwayUntil);
        until = Instant.Max(until, facts.SuspendedUntil);
        until = Instant.Max(until, facts.DeclinedUntil);
        until = Instant.Max(until, facts.MeetingUntil);
        if (facts.Unanswered > 0)
        {
            double days = Math.Min(60, 7 * Math.Pow(1.5, facts.Unanswered - 1));
            until = Instant.Max(until, facts.Touches[0] + Duration.FromDays(days));
        }

        return until;
    }

    private static Ask Ceiling(Facts facts, Instant now)
    {
        var ceiling = facts.Stage switch
        {
            Stage.Unaware => Ask.Attention,
            Stage.Awareness => Ask.Reply,
            Stage.Exploration => facts.Met ? Ask.Meeting : Ask.Call,
            Stage.Expansion => facts.AdvancedTwice ? Ask.Commitment : Ask.Evaluation,
            Stage.Commitment => Ask.Commitment,
            _ => Ask.Nothing,
        };
        bool silent = facts.Unanswered > 0 && now - facts.Touches[0] > Duration.FromDays(45);
        ceiling = silent && ceiling > Ask.Attention ? ceiling - 1 : ceiling;
        return facts.Engaged || ceiling < Ask.Attention ? ceiling : Ask.Attention;
    }

    private static Instant Opening(Instant from, DateTimeZone zone)
    {
        var local = from.InZone(zone).LocalDateTime;
        if (IsWorkingDay(local.Date) && local.Hour is >= 9 and < 17)
        {
            return from;
        }

        var date = local.Hour < 9 ? local.Date : local.Date.PlusDays(1);
        while (!IsWorkingDay(date))
        {
            date = date.PlusDays(1);
        }

        return date.At(new LocalTime(9, 0)).InZoneLeniently(zone).ToInstant();
    }

    private static Instant NextClose(Instant since, DateTimeZone zone)
    {
        var date = since.InZone(zone).Date.PlusDays(1);
        while (!IsWorkingDay(date))
        {
            date = date.PlusDays(1);
        }

        return date.At(new LocalTime(17, 0)).InZoneLeniently(zone).ToInstant();
    }

    private static bool IsWorkingDay(LocalDate date) => date.DayOfWeek <= IsoDayOfWeek.Friday;
}
