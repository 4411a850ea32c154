using FsCheck;
using FsCheck.Fluent;

namespace Cadence.Tests;

/// <summary>
/// Generates what may stand in a book. Every type of interaction is equally likely, every optional field is present half of the
/// time, and texts hold quotes, escapes, line ends and characters beyond the basic plane.
/// </summary>
internal static class Any
{
    private static readonly Instant First = NodaTime.Instant.FromUtc(1, 1, 1, 0, 0);

    public static Gen<string> Text { get; } =
        Gen.Elements(
                "i1",
                "x",
                "a b",
                "\"q\"",
                "back\\slash",
                "new\nline",
                "naïve",
                "日本",
                "🙂",
                "\u0001",
                "\u2028",
                "a/b",
                "'"
            )
            .NonEmptyListOf()
            .Select(parts => string.Concat(parts.Take(4)));

    public static Gen<Instant> Instant { get; } =
        Gen.OneOf(
            Whole(0, 3_600 * 24 * 900)
                .Select(s => NodaTime.Instant.FromUtc(2022, 1, 1, 0, 0).Plus(Duration.FromSeconds(s))),
            from day in Whole(0, 3_652_058)
            from nanosecond in Whole(0, int.MaxValue)
            select First.Plus(Duration.FromDays(day)).PlusNanoseconds(nanosecond)
        );

    public static Gen<Duration> Length { get; } =
        Gen.OneOf(
            Whole(1, 600).Select(minutes => Duration.FromMinutes(minutes)),
            Whole(1, int.MaxValue).Select(nanoseconds => Duration.FromNanoseconds((long)nanoseconds)),
            Whole(1, 36_000).Select(days => Duration.FromDays(days) + Duration.FromMilliseconds(days))
        );

    public static Gen<Until> Until { get; } =
        Gen.OneOf(
            Instant.Select(Cadence.Until.At),
            Instant.Select(instant => Cadence.Until.On(instant.InUtc().Date)),
            from counts in Whole(0, 500).ArrayOf(8)
            where counts.Sum() > 0
            select Cadence.Until.After(
                new PeriodBuilder
                {
                    Years = counts[0] % 9,
                    Months = counts[1],
                    Weeks = counts[2],
                    Days = counts[3],
                    Hours = counts[4],
                    Minutes = counts[5],
                    Seconds = counts[6] + 1,
                    Nanoseconds = counts[7],
                }.Build()
            )
        );

    public static Gen<Interaction> Interaction { get; } =
        from id in Text
        from at in Instant
        from bare in Bare(id, at)
        from revision in Gen.OneOf(Gen.Constant(0), Whole(0, int.MaxValue))
        from channel in OrNull(Member<Channel>())
        from campaign in OrAbsent(Text)
        select bare with
        {
            Revision = revision,
            Channel = channel,
            Campaign = campaign,
        };

    public static Gen<History> History { get; } =
        Interaction
            .ListOf()
            .Select(interactions => Cadence.History.Of(interactions.GroupBy(i => i.Id).SelectMany(OneOfEachRevision)));

    public static Gen<BookLine> Line { get; } =
        from relationship in Text
        from history in History
        from zone in OrAbsent(Gen.Elements("Europe/Berlin", "America/Denver", "Asia/Kathmandu", "UTC"))
        from account in OrAbsent(Text)
        from calendar in OrAbsent(Text)
        from at in Instant.ListOf()
        from horizon in OrNull(Length)
        from request in OrAbsent(AnyMeeting.Request)
        from sellers in AnyMeeting.Attendee(Party.Seller).ListOf()
        from buyers in AnyMeeting.Attendee(Party.Buyer).ListOf()
        select new BookLine(relationship, history)
        {
            Zone = zone is null ? null : DateTimeZoneProviders.Tzdb[zone],
            Account = account,
            Calendar = calendar,
            At = [.. at],
            Horizon = horizon,
            Request = request,
            Attendees = [.. sellers, .. buyers],
        };

    private static Gen<Interaction> Bare(string id, Instant at)
    {
        var party = Gen.Elements(Party.Seller, Party.Buyer);
        return Gen.OneOf<Interaction>(
            from ask in Member<Ask>()
            from gift in Flag
            from answered in OrAbsent(Text)
            from purpose in Member<Purpose>()
            select (Interaction)
                new Touch(id, at)
                {
                    Ask = ask,
                    Gift = gift,
                    InReplyTo = answered,
                    Purpose = purpose,
                },
            Gen.Constant<Interaction>(new Withdrawal(id, at)),
            OrAbsent(Until).Select(until => (Interaction)new Suspension(id, at) { Until = until }),
            Member<SignalKind>().Select(kind => (Interaction)new Signal(id, at, kind)),
            from answered in OrAbsent(Text)
            from expects in Flag
            from requests in OrNull(Member<Ask>())
            from inquiry in Flag
            select inquiry
                ? (Interaction)
                    new Inquiry(id, at)
                    {
                        InReplyTo = answered,
                        ExpectsAnswer = expects,
                        Requests = requests,
                    }
                : new Reply(id, at)
                {
                    InReplyTo = answered,
                    ExpectsAnswer = expects,
                    Requests = requests,
                },
            OrAbsent(Until).Select(until => (Interaction)new TimeRequested(id, at) { Until = until }),
            OrAbsent(Until).Select(until => (Interaction)new Absence(id, at) { Until = until }),
            from kind in Member<DeclineKind>()
            from reason in OrAbsent(Text)
            from until in OrAbsent(Until)
            select (Interaction)new Decline(id, at, kind) { Reason = reason, Until = until },
            OrNull(Member<Purpose>()).Select(purpose => (Interaction)new OptOut(id, at) { Purpose = purpose }),
            from basis in Member<ConsentBasis>()
            from purpose in OrNull(Member<Purpose>())
            from expires in OrAbsent(Until)
            select (Interaction)new OptIn(id, at, basis) { Purpose = purpose, Expires = expires },
            Gen.Constant<Interaction>(new Referral(id, at)),
            Gen.Constant<Interaction>(new Purchase(id, at)),
            from who in party
            from meeting in Text
            from start in Instant
            from duration in Length
            select (Interaction)new MeetingBooked(id, at, who, meeting, start, duration),
            from who in party
            from meeting in Text
            from start in Instant
            from duration in OrNull(Length)
            from consented in Flag
            from gaveWay in OrNull(Member<Party>())
            select (Interaction)
                new MeetingMoved(id, at, who, meeting, start)
                {
                    Duration = duration,
                    BuyerConsented = consented,
                    GaveWay = gaveWay,
                },
            from who in party
            from meeting in Text
            from consented in Flag
            from gaveWay in OrNull(Member<Party>())
            select (Interaction)
                new MeetingCancelled(id, at, who, meeting) { BuyerConsented = consented, GaveWay = gaveWay },
            from who in party
            from meeting in Text
            select (Interaction)new MeetingMissed(id, at, who, meeting),
            from outcome in Member<MeetingOutcome>()
            from meeting in OrAbsent(Text)
            select (Interaction)new MeetingHeld(id, at, outcome) { Meeting = meeting },
            Gen.Constant<Interaction>(new Bounce(id, at)),
            Member<Stage>().Select(stage => (Interaction)new Baseline(id, at, stage)),
            Gen.Constant<Interaction>(new Retracted(id, at))
        );
    }

    private static IEnumerable<Interaction> OneOfEachRevision(IEnumerable<Interaction> ofOneId) =>
        ofOneId.GroupBy(i => i.Revision).Select(same => same.First());

    public static Gen<bool> Flag { get; } = Gen.Elements(true, false);

    public static Gen<int> Whole(int least, int most) => Gen.Choose(least, most);

    public static Gen<T> Member<T>()
        where T : struct, Enum => Gen.Elements(Enum.GetValues<T>());

    public static Gen<T?> OrNull<T>(Gen<T> gen)
        where T : struct => Gen.OneOf(Gen.Constant<T?>(null), gen.Select(value => (T?)value));

    public static Gen<T?> OrAbsent<T>(Gen<T> gen)
        where T : class => Gen.OneOf(Gen.Constant<T?>(null), gen.Select(value => (T?)value));
}
