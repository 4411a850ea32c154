using System.Globalization;
using System.Text.RegularExpressions;
using FsCheck;
using FsCheck.Fluent;

namespace Cadence.Tests;

/// <summary>
/// What holds for a question about a meeting however it is written: over lines with a booked meeting, moves, proposals,
/// calendars of both sides in several zones, and an instant near to all of them.
/// </summary>
public sealed partial class MeetingLaws
{
    private static readonly Instant Monday = Instant.FromUtc(2026, 3, 2, 0, 0);

    /// <summary>The same question with other offsets gives the same instants.</summary>
    [Fact]
    public void The_same_question_with_other_offsets_gives_the_same_answer() =>
        Law(
            from line in Line
            from seed in Any.Whole(0, int.MaxValue - 1)
            select (line, seed),
            one =>
            {
                string written = CadenceJson.Write(one.line);
                var random = new Random(one.seed);
                string elsewhere = Utc().Replace(written, instant => WithOffset(instant.Value, random.Next(-18, 19)));
                return Answer(CadenceJson.ReadLine(written)) == Answer(CadenceJson.ReadLine(elsewhere));
            }
        );

    /// <summary>A question that is written and read back gets the same answer: nothing that matters is lost.</summary>
    [Fact]
    public void A_question_that_was_written_is_answered_as_it_was_asked() =>
        Law(Line, line => Answer(line) == Answer(CadenceJson.ReadLine(CadenceJson.Write(line))));

    /// <summary>An answer reads back as it was written.</summary>
    [Fact]
    public void An_answer_is_read_as_it_was_written() =>
        Law(
            Line,
            line => Answer(line) is var answer && CadenceJson.Write(CadenceJson.ReadReschedule(answer)) == answer
        );

    /// <summary>What a move records is not a touch, and if asked again, the moved meeting is kept.</summary>
    [Fact]
    public void What_is_recorded_of_a_move_stands_and_is_no_touch() =>
        Law(
            Line,
            line =>
            {
                var answer = CadenceJson.ReadReschedule(Answer(line));
                if (answer.Decision != RescheduleKind.Move)
                {
                    return answer.Record.All(i => i is not Touch);
                }

                var chosen = answer.Slots[0];
                var again = new BookLine(line.Relationship, History.Of([.. line.History.Revisions, .. answer.Record]))
                {
                    Zone = line.Zone,
                    At = line.At,
                    Attendees = line.Attendees,
                    Request = new(Party.Buyer, line.Request!.Needs)
                    {
                        Meeting = line.Request.Meeting ?? "planned-1",
                        Proposes = [new NodaTime.Interval(chosen.Start, chosen.End)],
                    },
                };
                var then = CadenceJson.ReadReschedule(Answer(again));
                return answer.Record.Single() is MeetingMoved or MeetingBooked
                    && then.Decision == RescheduleKind.Keep
                    && then.Slots.Single() == chosen with { Kind = SlotKind.Free };
            }
        );

    /// <summary>A question about a meeting does not affect the decision about the relationship.</summary>
    [Fact]
    public void A_question_about_a_meeting_is_kept_out_of_the_decision() =>
        Law(
            Line,
            line =>
            {
                var without = new BookLine(line.Relationship, line.History) { Zone = line.Zone, At = line.At };
                return Decision(CadenceJson.ReadLine(CadenceJson.Write(line))) == Decision(without);
            }
        );

    private static Gen<Instant> Near { get; } =
        Any.Whole(0, 20 * 96).Select(quarters => Monday + Duration.FromMinutes(15 * quarters));

    private static Gen<NodaTime.Interval> Time { get; } =
        from start in Near
        from quarters in Any.Whole(1, 12)
        select new NodaTime.Interval(start, start + Duration.FromMinutes(15 * quarters));

    private static Gen<BookAttendee> Attendee(Party side) =>
        from zone in AnyMeeting.Zone
        from own in Any.Flag
        from busy in Time.ListOf()
        from kinds in Any.Member<BusyKind>().ArrayOf(2)
        from day in Any.Whole(0, 40)
        from minutes in Any.Whole(0, 60).ArrayOf(2)
        select new BookAttendee(side, own || side == Party.Seller ? zone : null)
        {
            Busy = FreeBusy.Of(busy.Select((time, i) => new BusyTime(time.Start, time.End, kinds[i % 2]))),
            Days = day > 20 ? [] : [new(new(new(2026, 3, 1 + day), new(2026, 3, 2 + day)), kinds[0])],
            Recurring =
            [
                new([IsoDayOfWeek.Monday + (day % 7)], new(12, 0), new(13 + (day % 5), 0)) { Kind = kinds[1] },
            ],
            Before = Duration.FromMinutes(minutes[0]),
            After = Duration.FromMinutes(minutes[1]),
        };

    private static Gen<BookLine> Line { get; } =
        from at in Near
        from start in Near
        from moved in Near
        from moves in Any.Whole(0, 3)
        from sides in AnyMeeting.Side.ArrayOf(4)
        from first in Any.Whole(0, 4)
        from minutes in Any.Whole(1, 8).ArrayOf(2)
        from offers in Any.OrNull(Any.Whole(1, 8))
        from flags in Any.Flag.ArrayOf(3)
        from proposes in Time.ListOf()
        from zone in AnyMeeting.Zone
        from seller in Attendee(Party.Seller)
        from buyers in Attendee(Party.Buyer).ListOf()
        select new BookLine(
            "one",
            History.Of([
                new MeetingBooked("b", Monday - Duration.FromDays(9), sides[0], "m", start, Duration.FromHours(1)),
                .. Enumerable
                    .Range(0, moves)
                    .Select(i => new MeetingMoved(
                        $"m{i}",
                        Monday - Duration.FromDays(8 - i),
                        sides[1],
                        "m",
                        moved + Duration.FromDays(i)
                    )),
            ])
        )
        {
            Zone = zone,
            At = [at],
            Request = new(
                sides[2],
                Duration.FromMinutes(15 * minutes[0]),
                Duration.FromMinutes(15 * (minutes[0] + minutes[1]))
            )
            {
                Meeting = first == 0 ? null : "m",
                Offers = offers is { } quarters ? Duration.FromMinutes(15 * quarters) : null,
                ImmediateNeed = flags[0],
                BuyerConsents = flags[1],
                Proposes = [.. proposes.Take(2)],
                ProposedBy = sides[3],
                Terms = new() { MayLeaveHours = flags[2] },
            },
            Attendees = [seller, .. buyers.Take(2)],
        };

    private static string Answer(BookLine line)
    {
        var relationship = Relationship.From(line.Relationship, line.History, line.Zone!);
        var decision = Policy.Default.Reschedule(
            relationship,
            line.Request!,
            line.Attendees.Select(who => who.In(relationship.Zone)),
            line.At[0]
        );
        return CadenceJson.Write(decision);
    }

    private static string Decision(BookLine line) =>
        CadenceJson.Write(
            Policy.Default.Decide(Relationship.From(line.Relationship, line.History, line.Zone!), line.At[0])
        );

    private static string WithOffset(string utc, int hours)
    {
        string text = utc.Trim('"');
        var there = DateTimeOffset
            .Parse(text, CultureInfo.InvariantCulture, DateTimeStyles.AssumeUniversal)
            .ToOffset(TimeSpan.FromHours(Math.Clamp(hours, -14, 14)));
        return $"\"{there.ToString("yyyy-MM-dd'T'HH:mm:sszzz", CultureInfo.InvariantCulture)}\"";
    }

    private static void Law<T>(Gen<T> gen, Func<T, bool> holds) =>
        Prop.ForAll(Arb.From(gen), holds).Check(Config.QuickThrowOnFailure.WithMaxTest(500).WithQuietOnSuccess(true));

    [GeneratedRegex("\"[0-9]{4}-[0-9]{2}-[0-9]{2}T[0-9:]{8}Z\"")]
    private static partial Regex Utc();
}
