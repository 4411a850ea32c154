using FsCheck;
using FsCheck.Fluent;

namespace Cadence.Tests.Rescheduling;

/// <summary>A question for slots over random calendars, for a first meeting that the buyer asks for.</summary>
internal sealed record SlotCase(
    Instant Now,
    string Zone,
    Who[] Attendees,
    int Needs,
    int Ideal,
    int Notice,
    int Horizon,
    bool MayLeaveHours,
    bool ImmediateNeed,
    int? PausedFor,
    int[] Proposed,
    int Most
)
{
    private static readonly string[] Zones =
    [
        "Europe/Berlin",
        "America/New_York",
        "Asia/Kathmandu",
        "Australia/Sydney",
        "Australia/Lord_Howe",
        "America/Sao_Paulo",
        "Africa/Cairo",
        "Pacific/Apia",
        "UTC",
    ];

    // Nights of clock changes somewhere; the other half of the questions are asked at any time.
    private static readonly LocalDate[] Changes =
    [
        new(2025, 3, 28),
        new(2025, 3, 7),
        new(2025, 10, 24),
        new(2025, 11, 1),
        new(2025, 4, 4),
        new(2025, 10, 3),
        new(2018, 11, 2),
        new(2011, 12, 27),
        new(2025, 4, 23),
    ];

    public static Arbitrary<SlotCase> Arbitrary { get; } =
        Arb.From(Gen.Choose(0, int.MaxValue - 1).Select(Write), Smaller);

    public DateTimeZone In => DateTimeZoneProviders.Tzdb[Zone];

    public RescheduleRequest Request =>
        new(Party.Buyer, Duration.FromMinutes(Needs), Duration.FromMinutes(Ideal))
        {
            ImmediateNeed = ImmediateNeed,
            Proposes =
            [
                .. Proposed.Select(start => new NodaTime.Interval(
                    Now + Duration.FromMinutes(start),
                    Now + Duration.FromMinutes(start + Ideal)
                )),
            ],
            Terms = new()
            {
                MinimumNotice = Duration.FromMinutes(Notice),
                Horizon = Duration.FromMinutes(Horizon),
                MostSlots = Most,
                MayLeaveHours = MayLeaveHours,
            },
        };

    public Relationship Relationship =>
        Relationship.From(
            "r",
            PausedFor is { } minutes
                ? History.Of(
                    new TimeRequested("pause", Now - Duration.FromMinutes(1))
                    {
                        Until = Until.At(Now + Duration.FromMinutes(minutes)),
                    }
                )
                : History.Empty,
            In
        );

    public RescheduleDecision Decision => Decide(Attendees.Select(who => who.At(Now)));

    public RescheduleDecision Decide(IEnumerable<Attendee> attendees) =>
        Policy.Default.Reschedule(Relationship, Request, attendees, Now);

    public static SlotCase Write(int seed)
    {
        var random = new Random(seed);
        var zone = Of(random, Zones);
        var date = random.Next(2) == 0 ? Of(random, Changes) : new LocalDate(2024, 1, 1).PlusDays(random.Next(1200));
        var now = date.AtStartOfDayInZone(DateTimeZone.Utc).ToInstant() + Duration.FromMinutes(random.Next(1440));
        int horizon = 60 + random.Next(random.Next(4) == 0 ? 500 : 12 * 1440);
        int needs = 1 + random.Next(random.Next(5) == 0 ? 600 : 90);
        Who[] attendees =
        [
            Attending(random, Party.Seller, zone, horizon),
            Attending(random, Party.Buyer, zone, horizon),
            .. Enumerable
                .Range(0, random.Next(5) == 0 ? random.Next(3) : 0)
                .Select(_ => Attending(random, random.Next(2) == 0 ? Party.Seller : Party.Buyer, zone, horizon)),
        ];
        return new(
            now,
            zone,
            attendees,
            needs,
            random.Next(3) == 0 ? needs + random.Next(120) : needs,
            random.Next(3) == 0 ? 0 : random.Next(1500),
            horizon,
            random.Next(4) == 0,
            random.Next(4) == 0,
            random.Next(4) == 0 ? random.Next(1, 15_000) : null,
            [],
            random.Next(4) == 0 ? random.Next(1, 4) : 3
        );
    }

    public static IEnumerable<SlotCase> Smaller(SlotCase given)
    {
        for (int i = 0; i < given.Attendees.Length; i++)
        {
            var who = given.Attendees[i];
            if (given.Attendees.Count(other => other.Side == who.Side) > 1)
            {
                yield return given with
                {
                    Attendees = [.. given.Attendees.Where((_, other) => other != i)],
                };
            }

            foreach (var smaller in Smaller(who))
            {
                yield return given with
                {
                    Attendees = [.. given.Attendees.Select((old, at) => at == i ? smaller : old)],
                };
            }
        }

        foreach (
            var plainer in new[]
            {
                given with
                {
                    MayLeaveHours = false,
                },
                given with
                {
                    ImmediateNeed = false,
                },
                given with
                {
                    PausedFor = null,
                },
                given with
                {
                    Ideal = given.Needs,
                },
                given with
                {
                    Notice = 0,
                },
                given with
                {
                    Zone = "UTC",
                },
                given with
                {
                    Proposed = [.. given.Proposed.Skip(1)],
                },
            }
        )
        {
            if (
                plainer != given
                && (given.Proposed.Length > 0 || plainer.Proposed != given.Proposed || !Same(plainer, given))
            )
            {
                yield return plainer;
            }
        }
    }

    private static bool Same(SlotCase left, SlotCase right) =>
        left.MayLeaveHours == right.MayLeaveHours
        && left.ImmediateNeed == right.ImmediateNeed
        && left.PausedFor == right.PausedFor
        && left.Ideal == right.Ideal
        && left.Notice == right.Notice
        && left.Zone == right.Zone
        && left.Proposed.Length == right.Proposed.Length;

    private static IEnumerable<Who> Smaller(Who who)
    {
        for (int part = who.Busy.Length / 2; part > 0; part /= 2)
        {
            for (int from = 0; from < who.Busy.Length; from += part)
            {
                yield return who with
                {
                    Busy = [.. who.Busy[..from], .. who.Busy[Math.Min(from + part, who.Busy.Length)..]],
                };
            }
        }

        if (who.Busy.Length == 1)
        {
            yield return who with
            {
                Busy = [],
            };
        }

        if (who.Recurring.Length > 0)
        {
            yield return who with
            {
                Recurring = who.Recurring[1..],
            };
        }

        if (who.Holidays.Length > 0)
        {
            yield return who with
            {
                Holidays = [],
            };
        }

        if (who.Before > 0 || who.After > 0)
        {
            yield return who with
            {
                Before = 0,
                After = 0,
            };
        }

        if (who.Zone != "UTC")
        {
            yield return who with
            {
                Zone = "UTC",
            };
        }
    }

    private static Who Attending(Random random, Party side, string zone, int horizon)
    {
        int opens = random.Next(4) == 0 ? random.Next(1380) : 540;
        int closes = opens == 540 ? 1020 : opens + 1 + random.Next(1439 - opens);
        int count = random.Next(4) == 0 ? 0 : random.Next(random.Next(2) == 0 ? 8 : 90);
        var busy = Enumerable
            .Range(0, count)
            .Select(_ =>
                (
                    random.Next(-1500, horizon + 20_000),
                    random.Next(8) == 0 ? 0
                    : random.Next(6) == 0 ? random.Next(4000)
                    : random.Next(300),
                    random.Next(5) == 0 ? BusyKind.Tentative
                    : random.Next(5) == 0 ? BusyKind.Unavailable
                    : BusyKind.Busy
                )
            )
            .ToArray();
        return new(
            side,
            random.Next(2) == 0 ? zone : Of(random, Zones),
            opens,
            closes,
            random.Next(4) == 0 ? 2 + (2 * random.Next(127)) : 0b111110,
            random.Next(4) == 0 ? [.. Enumerable.Range(0, 4).Select(_ => random.Next(20))] : [],
            random.Next(2) == 0 ? [.. busy.OrderBy(time => time.Item1)] : busy,
            random.Next(3) == 0 ? [.. Enumerable.Range(0, 1 + random.Next(2)).Select(_ => Recurrence(random))] : [],
            random.Next(4) == 0 ? random.Next(180) : 0,
            random.Next(4) == 0 ? random.Next(180) : 0
        );
    }

    private static (int, int, int, BusyKind, int) Recurrence(Random random) =>
        (
            2 + (2 * random.Next(127)),
            random.Next(1440),
            random.Next(1440),
            random.Next(3) == 0 ? BusyKind.Tentative : BusyKind.Busy,
            1 + random.Next(3)
        );

    private static T Of<T>(Random random, T[] values) => values[random.Next(values.Length)];

    public override string ToString() =>
        $"now {Now}, {Zone}, needs {Needs}-{Ideal}, notice {Notice}, horizon {Horizon}, leave hours {MayLeaveHours}, "
        + $"immediate {ImmediateNeed}, paused for {PausedFor}, proposed [{string.Join(",", Proposed)}], at most {Most}\n  "
        + string.Join("\n  ", Attendees.Select(who => who.ToString()));
}
