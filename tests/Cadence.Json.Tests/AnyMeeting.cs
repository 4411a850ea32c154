using FsCheck;
using FsCheck.Fluent;

namespace Cadence.Tests;

/// <summary>Generates questions about a meeting, its attendees, and the decisions on it.</summary>
internal static class AnyMeeting
{
    private static readonly DateTimeZone[] Zones =
    [
        .. ((string[])["Europe/Berlin", "America/New_York", "Asia/Kathmandu", "Australia/Lord_Howe", "UTC"]).Select(
            id => DateTimeZoneProviders.Tzdb[id]
        ),
    ];

    public static Gen<DateTimeZone> Zone { get; } = Gen.Elements(Zones);

    public static Gen<Party> Side { get; } = Gen.Elements(Party.Seller, Party.Buyer);

    public static Gen<BookAttendee> Attendee(Party side) =>
        from own in Zone
        from named in side == Party.Seller ? Gen.Constant(true) : Any.Flag
        from busy in Busy.ListOf()
        from days in Days.ListOf()
        from recurring in Recurring.ListOf()
        from hours in Any.OrAbsent(Hours)
        from calendar in Any.OrAbsent(Any.Text)
        from before in Minutes(0, 1440)
        from after in Minutes(0, 1440)
        select new BookAttendee(side, named ? own : null)
        {
            Busy = FreeBusy.Of(busy),
            Days = [.. days],
            Recurring = [.. recurring],
            Hours = hours,
            Calendar = calendar,
            Before = before,
            After = after,
        };

    private static Gen<Duration> Minutes(int least, int most) =>
        Gen.Choose(least, most).Select(minutes => Duration.FromMinutes(minutes));

    private static Gen<NodaTime.Interval> Time { get; } =
        from start in Any.Instant
        where start < NodaTime.Instant.FromUtc(9000, 1, 1, 0, 0)
        from length in Any.Length
        select new NodaTime.Interval(start, start + length);

    private static Gen<BusyTime> Busy { get; } =
        from time in Time
        from kind in Any.Member<BusyKind>()
        select new BusyTime(time.Start, time.End, kind);

    private static Gen<DateInterval> Dates { get; } =
        from day in Any.Whole(0, 3_652_000)
        from more in Any.Whole(0, 40)
        select new DateInterval(new LocalDate(1, 1, 1).PlusDays(day), new LocalDate(1, 1, 1).PlusDays(day + more));

    private static Gen<BusyDays> Days { get; } =
        from days in Dates
        from kind in Any.Member<BusyKind>()
        select new BusyDays(days, kind);

    private static Gen<IsoDayOfWeek[]> Week { get; } =
        Gen.Elements(Enum.GetValues<IsoDayOfWeek>()[1..]).NonEmptyListOf().Select(days => days.ToArray());

    private static Gen<LocalTime> Clock { get; } = Any.Whole(0, 1439).Select(m => new LocalTime(m / 60, m % 60));

    private static Gen<RecurringBusy> Recurring { get; } =
        from days in Week
        from opens in Clock
        from closes in Clock
        from kind in Any.Member<BusyKind>()
        from within in Any.OrAbsent(Dates)
        from every in Any.Whole(1, 520)
        select new RecurringBusy(days, opens, closes)
        {
            Kind = kind,
            Within = within,
            EveryWeeks = every,
        };

    private static Gen<ContactHoursRule> Hours { get; } =
        from days in Week
        from opens in Any.Whole(0, 1438)
        from closes in Any.Whole(opens + 1, 1439)
        from holidays in Dates.ListOf()
        select new ContactHoursRule(
            new(opens / 60, opens % 60),
            new(closes / 60, closes % 60),
            days,
            holidays.Select(dates => dates.Start)
        );

    private static Gen<StoredSlot> Slot { get; } =
        from time in Time
        from kind in Any.Member<SlotKind>()
        select new StoredSlot(time.Start, time.End, kind);

    private static Gen<Itip> Message { get; } =
        from method in Any.Member<ItipMethod>()
        from side in Side
        from status in Any.OrNull(Any.Member<PartStat>())
        select new Itip(method, side, status, "3.2.2.1");

    private static Gen<SlotTerms> Terms { get; } =
        from notice in Minutes(0, 3000)
        from horizon in Minutes(60, 500_000)
        from most in Any.Whole(1, 3)
        from leave in Any.Flag
        select new SlotTerms
        {
            MinimumNotice = notice,
            Horizon = horizon,
            MostSlots = most,
            MayLeaveHours = leave,
        };

    public static Gen<RescheduleRequest> Request { get; } =
        from party in Side
        from needs in Minutes(1, 600)
        from more in Minutes(0, 600)
        from meeting in Any.OrAbsent(Any.Text)
        from offers in Any.OrNull(Any.Length)
        from flags in Any.Flag.ArrayOf(2)
        from proposes in Time.ListOf()
        from proposedBy in Side
        from organizer in Any.OrNull(Side)
        from terms in Terms
        select new RescheduleRequest(party, needs, needs + more)
        {
            Meeting = meeting,
            Offers = offers,
            ImmediateNeed = flags[0],
            Proposes = [.. proposes],
            ProposedBy = proposedBy,
            BuyerConsents = flags[1],
            Organizer = organizer,
            Terms = terms,
        };

    public static Gen<StoredReschedule> Answer { get; } =
        from relationship in Any.Text
        from at in Any.Instant
        from policy in Any.Text
        from decision in Any.Member<RescheduleKind>()
        from call in Any.OrAbsent(Slot)
        from slots in Slot.ListOf()
        from until in Any.OrNull(Any.Instant)
        from message in Any.OrAbsent(Message)
        from rule in Any.Member<RescheduleRule>()
        from record in Any.Interaction.ListOf()
        select new StoredReschedule(relationship, at, policy, decision)
        {
            Call = call,
            Slots = [.. slots],
            Until = until,
            Itip = message,
            Reasons =
            [
                new(Names<RescheduleRule>.Of(rule).ToString(), until, Requirements.None, [policy], relationship),
            ],
            Record = [.. record],
        };
}
