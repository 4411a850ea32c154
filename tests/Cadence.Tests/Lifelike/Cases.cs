using FsCheck;
using FsCheck.Fluent;

namespace Cadence.Tests.Lifelike;

/// <summary>Generates cases, and shrinks a failing one.</summary>
internal static class Cases
{
    public static Gen<Case> Gen { get; } = FsCheck.Fluent.Gen.Choose(0, int.MaxValue - 1).Select(Write);

    public static Arbitrary<Case> Arbitrary { get; } = Arb.From(Gen, Smaller);

    /// <summary>Writes the case of a seed.</summary>
    public static Case Write(int seed)
    {
        var dice = new Dice(seed);
        var zone = Times.Zone(dice);
        var start = Times.Start(dice);
        var life = new Scribe(dice, zone, string.Empty).Write(
            start,
            dice.Weighted((1, 0), (6, dice.Int(1, 4)), (8, dice.Int(4, 14)), (2, dice.Int(14, 45)))
        );
        var colleagues = Enumerable
            .Range(0, dice.Weighted((8, 0), (1, 1), (1, 2)))
            .Select(i =>
                new Scribe(dice, zone, $"c{i}-").Write(Times.Plus(start, dice.Minutes(0, 30 * 1440)), dice.Int(1, 6))
            )
            .ToArray();
        var policy = Policies.Any(dice);
        var now = Moment(dice, zone, start, life);
        var given = new Case(zone, Delivered(dice, life), colleagues, policy, now, dice.Perhaps(0.2, () => "de"), seed);
        return dice.Chance(0.03) ? Declined(dice, given) : given;
    }

    // So few lives come by themselves to the weeks in which only a touch that asks nothing is permitted.
    private static Case Declined(Dice dice, Case given)
    {
        var no = Times.Plus(given.Delivered.Select(one => one.At).Append(given.Now).Max(), dice.Minutes(1, 1440));
        var thanks = new Touch("thanks", Times.Plus(no, dice.Minutes(1, 1440))) { Ask = Ask.Nothing, InReplyTo = "no" };
        return given with
        {
            Delivered = [.. given.Delivered, new Decline("no", no, DeclineKind.NotNow), thanks],
            Now = Times.Plus(thanks.At, dice.Minutes(31 * 1440, 80 * 1440)),
        };
    }

    /// <summary>Shrinks a case: fewer interactions, plainer ones, fewer rules.</summary>
    public static IEnumerable<Case> Smaller(Case given)
    {
        var life = given.Delivered;
        for (int part = life.Length / 2; part > 0; part /= 2)
        {
            for (int from = 0; from < life.Length; from += part)
            {
                yield return given with
                {
                    Delivered = [.. life[..from], .. life[Math.Min(from + part, life.Length)..]],
                };
            }
        }

        for (int i = 0; i < given.Colleagues.Length; i++)
        {
            yield return given with
            {
                Colleagues = [.. given.Colleagues[..i], .. given.Colleagues[(i + 1)..]],
            };
            for (int j = 0; j < given.Colleagues[i].Length; j++)
            {
                Interaction[] fewer = [.. given.Colleagues[i][..j], .. given.Colleagues[i][(j + 1)..]];
                Interaction[][] all = [.. given.Colleagues[..i], fewer, .. given.Colleagues[(i + 1)..]];
                yield return given with
                {
                    Colleagues = all,
                };
            }
        }

        if (given.Calendar is not null)
        {
            yield return given with
            {
                Calendar = null,
            };
        }

        foreach (var rule in given.Policy.Rules.Where(rule => rule is not (OptOutRule or RequestedTimeRule)))
        {
            yield return given with
            {
                Policy = given.Policy.Keeping(i => !given.Policy.Rules[i].Equals(rule)),
            };
        }

        if (given.Policy.Patience is not null)
        {
            yield return given with
            {
                Policy = given.Policy.With(patience: null),
            };
        }

        if (given.Zone != DateTimeZone.Utc)
        {
            yield return given with
            {
                Zone = DateTimeZone.Utc,
            };
        }

        for (int i = 0; i < life.Length; i++)
        {
            foreach (var plainer in Plainer(life[i]))
            {
                yield return given with
                {
                    Delivered = [.. life[..i], plainer, .. life[(i + 1)..]],
                };
            }
        }
    }

    private static IEnumerable<Interaction> Plainer(Interaction given)
    {
        if (given.Channel is not null)
        {
            yield return given with
            {
                Channel = null,
            };
        }

        if (given.Campaign is not null)
        {
            yield return given with
            {
                Campaign = null,
            };
        }

        if (given.Revision > 1)
        {
            yield return given with
            {
                Revision = 1,
            };
        }

        switch (given)
        {
            case Touch { InReplyTo: not null } touch:
                yield return touch with
                {
                    InReplyTo = null,
                };
                break;
            case Touch { Gift: true } touch:
                yield return touch with
                {
                    Gift = false,
                };
                break;
            case Touch { Purpose: Purpose.Service } touch:
                yield return touch with
                {
                    Purpose = Purpose.Sales,
                };
                break;
            case Correspondence { InReplyTo: not null } said:
                yield return said with
                {
                    InReplyTo = null,
                };
                break;
            case Correspondence { Requests: not null } said:
                yield return said with
                {
                    Requests = null,
                };
                break;
            case Decline { Reason: not null } decline:
                yield return decline with
                {
                    Reason = null,
                };
                break;
            case Decline { Until: not null } decline:
                yield return decline with
                {
                    Until = null,
                };
                break;
            case TimeRequested { Until: not null } request:
                yield return request with
                {
                    Until = null,
                };
                break;
            case Absence { Until: not null } absence:
                yield return absence with
                {
                    Until = null,
                };
                break;
            case Suspension { Until: not null } suspension:
                yield return suspension with
                {
                    Until = null,
                };
                break;
            case OptIn { Expires: not null } optIn:
                yield return optIn with
                {
                    Expires = null,
                };
                break;
        }
    }

    // Twice and out of order, as CRMs deliver.
    private static Interaction[] Delivered(Dice dice, Interaction[] life)
    {
        Interaction[] delivered = [.. life, .. life.Where(_ => dice.Chance(0.05))];
        return dice.Chance(0.5) ? dice.Shuffled(delivered) : delivered;
    }

    // Most questions are asked while the buyer is at work; otherwise most answers would be "not before morning".
    private static Instant Moment(Dice dice, DateTimeZone zone, Instant start, Interaction[] life)
    {
        var now = Now(dice, start, life);
        if (dice.Chance(0.4))
        {
            return now;
        }

        var date = Times.DateIn(zone, now);
        date = date.DayOfWeek > IsoDayOfWeek.Friday ? date.PlusDays(-2) : date;
        var time = date + new LocalTime(9, 0).PlusMinutes(dice.Int(0, 8 * 60 - 1));
        return Times.Within(time.InZoneLeniently(zone).ToInstant());
    }

    private static Instant Now(Dice dice, Instant start, Interaction[] life)
    {
        var last = life.Length == 0 ? start : life[^1].At;
        var amid = life.Length == 0 ? start : dice.Of(life).At;
        return dice.Weighted(
            (5, Times.Within(start - Duration.FromHours(dice.Int(1, 2000)))),
            (10, amid),
            (5, Times.Plus(amid, Duration.Epsilon)),
            (25, Times.Plus(amid, Times.Gap(dice))),
            (35, Times.Plus(last, dice.Minutes(0, 8 * 1440))),
            (15, Times.Plus(last, dice.Minutes(5 * 1440, 120 * 1440))),
            (5, Times.Plus(last, dice.Minutes(100 * 1440, 3 * 365 * 1440)))
        );
    }
}
