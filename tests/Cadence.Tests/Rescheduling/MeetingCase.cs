using FsCheck;
using FsCheck.Fluent;

namespace Cadence.Tests.Rescheduling;

/// <summary>A question about a meeting in a relationship, both with a past, over random calendars.</summary>
internal sealed record MeetingCase(SlotCase Calendars, Interaction[] Past, RescheduleRequest Request)
{
    public static Arbitrary<MeetingCase> Arbitrary { get; } =
        Arb.From(Gen.Choose(0, int.MaxValue - 1).Select(Write), Smaller);

    public Instant Now => Calendars.Now;

    public Relationship Relationship => Relationship.From("r", Cadence.History.Of(Past), Calendars.In);

    public Attendee[] Attendees => [.. Calendars.Attendees.Select(who => who.At(Now))];

    public RescheduleDecision Decision => Decide(Relationship, Request, Now);

    /// <summary>The agreed time of the meeting, found by hand; null if it was called off, missed, held or is over.</summary>
    public (Instant Start, Duration Length)? Agreed
    {
        get
        {
            (Instant Start, Duration Length)? agreed = null;
            var last = Duration.FromHours(1);
            foreach (var event_ in Cadence.History.Of(Past).AsOf(Now))
            {
                agreed = event_ switch
                {
                    MeetingBooked booked => (booked.Start, last = booked.Duration),
                    MeetingMoved moved => (moved.Start, last = moved.Duration ?? last),
                    MeetingCancelled or MeetingMissed or MeetingHeld => null,
                    _ => agreed,
                };
            }

            return agreed is { } time && time.Start + time.Length > Now ? agreed : null;
        }
    }

    public RescheduleDecision Decide(Relationship relationship, RescheduleRequest request, Instant now) =>
        Policy.Default.Reschedule(relationship, request, Attendees, now);

    public static MeetingCase Write(int seed)
    {
        var random = new Random(seed);
        var calendars = SlotCase.Write(seed);
        var past = Life(random, new Random(~seed), calendars.Now);
        bool first = random.Next(5) == 0;
        var by = random.Next(3) == 0 ? Party.Seller : Party.Buyer;
        var request = new RescheduleRequest(
            by,
            Duration.FromMinutes(calendars.Needs),
            Duration.FromMinutes(calendars.Ideal)
        )
        {
            Meeting = first ? null : "m",
            Offers = random.Next(3) == 0 ? Duration.FromMinutes(1 + random.Next(100)) : null,
            ImmediateNeed = random.Next(3) == 0,
            Proposes =
            [
                .. Enumerable
                    .Range(0, random.Next(3) == 0 ? random.Next(1, 4) : 0)
                    .Select(_ => calendars.Now + Duration.FromMinutes(random.Next(-100, 15_000)))
                    .Select(start => new NodaTime.Interval(start, start + Duration.FromMinutes(1 + random.Next(200)))),
            ],
            ProposedBy = random.Next(3) == 0 ? Party.Seller : Party.Buyer,
            BuyerConsents = random.Next(5) == 0,
            Organizer = random.Next(3) == 0 ? Party.Buyer : null,
            Terms = calendars.Request.Terms,
        };
        return new(calendars, past, request);
    }

    private static Interaction[] Life(Random random, Random others, Instant now)
    {
        var life = new List<Interaction>();
        var at = now - Duration.FromDays(40);
        life.Add(new MeetingBooked("b", at, Side(random), "m", Start(random, now), Length(random)));
        int events = random.Next(8);
        for (int i = 0; i < events; i++)
        {
            at += Duration.FromMinutes(random.Next(1, 7000));
            string id = $"e{i}";
            life.Add(
                random.Next(13) switch
                {
                    0 => new MeetingCancelled(id, at, Side(random), "m") { GaveWay = Perhaps(others) },
                    1 => new MeetingMissed(id, at, Side(random), "m"),
                    2 => new MeetingHeld(id, at, MeetingOutcome.Continuation) { Meeting = "m" },
                    3 => new TimeRequested(id, at) { Until = Until.At(now + Duration.FromDays(random.Next(-3, 20))) },
                    4 => new Absence(id, at) { Until = Until.At(now + Duration.FromDays(random.Next(-3, 10))) },
                    5 => new Decline(id, at, random.Next(2) == 0 ? DeclineKind.NotEver : DeclineKind.NotNow),
                    6 => new OptOut(id, at),
                    7 => new Suspension(id, at),
                    8 => new MeetingBooked(id, at, Side(random), "m", Start(random, now), Length(random)),
                    _ => new MeetingMoved(id, at, Side(random), "m", Start(random, now))
                    {
                        Duration = random.Next(3) == 0 ? Length(random) : null,
                        GaveWay = Perhaps(others),
                    },
                }
            );
        }

        return [.. life];
    }

    private static IEnumerable<MeetingCase> Smaller(MeetingCase given)
    {
        for (int i = 1; i < given.Past.Length; i++)
        {
            yield return given with
            {
                Past = [.. given.Past[..i], .. given.Past[(i + 1)..]],
            };
        }

        if (given.Request.Offers is not null)
        {
            yield return given with
            {
                Request = given.Request with { Offers = null },
            };
        }

        if (given.Request.Proposes.Count > 0)
        {
            yield return given with
            {
                Request = given.Request with { Proposes = [.. given.Request.Proposes.Skip(1)] },
            };
        }

        if (given.Request.ImmediateNeed)
        {
            yield return given with
            {
                Request = given.Request with { ImmediateNeed = false },
            };
        }

        foreach (var calendars in SlotCase.Smaller(given.Calendars))
        {
            yield return given with
            {
                Calendars = calendars,
            };
        }
    }

    private static Party Side(Random random) => random.Next(3) == 0 ? Party.Seller : Party.Buyer;

    private static Party? Perhaps(Random random) => random.Next(3) == 0 ? (Party)random.Next(3) : null;

    private static Instant Start(Random random, Instant now) => now + Duration.FromMinutes(random.Next(-600, 6000));

    private static Duration Length(Random random) => Duration.FromMinutes(10 + random.Next(90));

    public override string ToString() =>
        $"{Request}\n  proposes [{string.Join(", ", Request.Proposes)}] by {Request.ProposedBy}\n  "
        + string.Join("\n  ", Past.Select(Text))
        + $"\n  {Calendars}";

    private static string Text(Interaction interaction) =>
        interaction switch
        {
            MeetingBooked booked => $"{booked} by {booked.By} for {booked.Start}, {booked.Duration}",
            MeetingMoved moved => $"{moved} by {moved.By} to {moved.Start}, {moved.Duration}",
            _ => $"{interaction} by {interaction.By}",
        };
}
