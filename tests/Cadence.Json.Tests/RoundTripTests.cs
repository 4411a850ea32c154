using FsCheck;
using FsCheck.Fluent;

namespace Cadence.Tests;

public sealed class RoundTripTests
{
    private static readonly Instant Early = Instant.FromUtc(1, 1, 1, 0, 0) - Duration.FromSeconds(1);
    private static readonly Instant Late = Instant.FromUtc(2026, 1, 5, 10, 0);

    /// <summary>Law 12: what is written reads back equal.</summary>
    [Fact]
    public void An_interaction_is_read_as_it_was_written() =>
        Law(Any.Interaction, i => CadenceJson.ReadInteraction(CadenceJson.Write(i)).Equals(i), times: 3000);

    /// <summary>Law 12, for histories, including superseded and retracted revisions.</summary>
    [Fact]
    public void A_history_is_read_as_it_was_written() =>
        Law(Any.History, h => CadenceJson.ReadHistory(CadenceJson.Write(h)).Equals(h), times: 300);

    /// <summary>Law 12, for lines.</summary>
    [Fact]
    public void A_line_is_read_as_it_was_written() => Law(Any.Line, line => Same(line, Again(line)), times: 300);

    /// <summary>Law 12, for questions about a meeting.</summary>
    [Fact]
    public void A_request_is_read_as_it_was_written() =>
        Law(
            AnyMeeting.Request,
            r =>
                CadenceJson.ReadRequest(CadenceJson.Write(r)).Equals(r)
                && CadenceJson.ReadRequest(Backwards(CadenceJson.Write(r))).Equals(r),
            times: 2000
        );

    /// <summary>Law 12, for reschedule decisions.</summary>
    [Fact]
    public void What_becomes_of_a_meeting_is_read_as_it_was_written() =>
        Law(
            AnyMeeting.Answer,
            a =>
                CadenceJson.ReadReschedule(CadenceJson.Write(a)) is var again
                && again.Slots.SequenceEqual(a.Slots)
                && again.Record.SequenceEqual(a.Record)
                && (again.Call, again.Until, again.Itip, again.Decision) == (a.Call, a.Until, a.Itip, a.Decision)
                && CadenceJson.Write(again) == CadenceJson.Write(a),
            times: 500
        );

    /// <summary>Law 12: the order of an object's fields does not matter.</summary>
    [Fact]
    public void Fields_may_come_in_any_order() =>
        Law(Any.Interaction, i => CadenceJson.ReadInteraction(Backwards(CadenceJson.Write(i))).Equals(i), times: 1000);

    /// <summary>Law 12: an unknown field, or one of another type, may hold anything.</summary>
    [Fact]
    public void Unknown_fields_are_passed_over() =>
        Law(
            Any.Interaction,
            i =>
            {
                string json = CadenceJson.Write(i);
                string more = json.Insert(1, """ "note":[{"a":[null]}], "x\ud800":1, "":{}, "stages":5, """);
                string other = i is Baseline ? more : more.Insert(1, """ "stage":{"not":"mine"}, "stage":7, """);
                return CadenceJson.ReadInteraction(other).Equals(i);
            },
            times: 1000
        );

    [Theory]
    [InlineData("2013-04-08T16:00:00Z", "2013-04-08T16:00:00Z")]
    [InlineData("2013-04-08T16:00Z", "2013-04-08T16:00:00Z")]
    [InlineData("2013-04-08T16:00:00.5Z", "2013-04-08T16:00:00.5Z")]
    [InlineData("2013-04-08T16:00:00.123456789Z", "2013-04-08T16:00:00.123456789Z")]
    [InlineData("2013-04-08T16:00:00+02:00", "2013-04-08T14:00:00Z")]
    [InlineData("2013-04-08T16:00:00.25-05:30", "2013-04-08T21:30:00.25Z")]
    [InlineData("0001-01-01T00:00:00Z", "0001-01-01T00:00:00Z")]
    [InlineData("9999-12-31T23:59:59.999999999Z", "9999-12-31T23:59:59.999999999Z")]
    [InlineData("2000-02-29T23:59:59Z", "2000-02-29T23:59:59Z")]
    public void Instants_are_ISO_with_Z_or_an_offset(string given, string written)
    {
        string json = $$"""{"id":"i1","type":"bounce","at":"{{given}}"}""";
        Assert.Equal(
            $$"""{"id":"i1","at":"{{written}}","type":"bounce"}""",
            CadenceJson.Write(CadenceJson.ReadInteraction(json))
        );
    }

    [Theory]
    [InlineData("P6W", "P6W")]
    [InlineData("P42D", "P42D")]
    [InlineData("P1Y2M3W4DT5H6M7S", "P1Y2M3W4DT5H6M7S")]
    [InlineData("PT90M", "PT90M")]
    public void A_request_for_time_may_name_a_period(string given, string written)
    {
        var read = CadenceJson.ReadInteraction(
            $$"""{"id":"i1","type":"timeRequested","at":"2013-04-08T16:00:00Z","for":"{{given}}"}"""
        );
        Assert.Contains($"\"for\":\"{written}\"", CadenceJson.Write(read), StringComparison.Ordinal);
    }

    public static TheoryData<Interaction, string> BeyondTheContract { get; } =
        new()
        {
            {
                new TimeRequested("t", Late) { Until = Period.FromYears(200) },
                "for: 'P200Y' is not shorter than a hundred years"
            },
            {
                new Bounce("b", Early),
                "at: '0000-12-31T23:59:59Z' is not an instant; it must be ISO 8601 with Z or an offset, of the years 1 to 9999, such as 2026-03-02T09:00:00Z"
            },
            {
                new TimeRequested("t", Late) { Until = Early },
                "until: '0000-12-31T23:59:59Z' is not an instant or a date; it must be ISO 8601, such as 2026-03-02T09:00:00Z or 2026-03-02"
            },
            {
                new Decline("d", Late, DeclineKind.NotNow) { Reason = "" },
                "reason: is empty; it must be a text of at least one character"
            },
        };

    /// <summary>Values beyond the contract are written, and refused when read, rather than read as something else.</summary>
    [Theory]
    [MemberData(nameof(BeyondTheContract))]
    public void What_is_beyond_the_contract_is_refused_when_it_is_read(Interaction interaction, string message) =>
        Assert.Equal(
            message,
            Assert.Throws<ContractException>(() => CadenceJson.ReadInteraction(CadenceJson.Write(interaction))).Message
        );

    [Fact]
    public void Half_a_surrogate_pair_is_written_as_the_character_for_what_is_none() =>
        Assert.Equal("a\uFFFD", CadenceJson.ReadInteraction(CadenceJson.Write(new Referral("a\ud800", Late))).Id);

    [Fact]
    public void Hours_that_open_between_two_seconds_are_refused_when_they_are_read()
    {
        var hours = new ContactHoursRule(new(9, 0, 0, 500), new(17, 0), [IsoDayOfWeek.Monday]);
        Assert.Equal(
            "rules[0].from: '09:00:00.5' is not a time of day, such as 09:00",
            Assert
                .Throws<ContractException>(() => CadenceJson.ReadPolicy(CadenceJson.Write(Policy.Empty & hours)))
                .Message
        );
    }

    private static BookLine Again(BookLine line) => CadenceJson.ReadLine(CadenceJson.Write(line));

    private static bool Same(BookLine left, BookLine right) =>
        left.Relationship == right.Relationship
        && left.History.Equals(right.History)
        && left.Zone?.Id == right.Zone?.Id
        && left.Account == right.Account
        && left.Calendar == right.Calendar
        && left.At.SequenceEqual(right.At)
        && left.Horizon == right.Horizon
        && Equals(left.Request, right.Request)
        && left.Attendees.Select(Calendar).SequenceEqual(right.Attendees.Select(Calendar))
        && CadenceJson.Write(left) == CadenceJson.Write(right);

    private static (Party, string?, FreeBusy, int) Calendar(BookAttendee who) =>
        (who.Side, who.Zone?.Id, who.In(DateTimeZone.Utc).Busy, who.Recurring.Count);

    private static string Backwards(string json)
    {
        var node = System.Text.Json.Nodes.JsonNode.Parse(json)!.AsObject();
        var reversed = new System.Text.Json.Nodes.JsonObject();
        foreach (var (name, value) in node.Reverse())
        {
            reversed[name] = value!.DeepClone();
        }

        return reversed.ToJsonString();
    }

    private static void Law<T>(Gen<T> gen, Func<T, bool> holds, int times) =>
        Prop.ForAll(Arb.From(gen, Shorter), holds).Check(Config.QuickThrowOnFailure.WithMaxTest(times));

    /// <summary>Shrinks a value, because a small failure is the easiest to read.</summary>
    private static IEnumerable<T> Shorter<T>(T value) =>
        value switch
        {
            Interaction { Campaign: not null } i => [(T)(object)(i with { Campaign = null })],
            Interaction { Channel: not null } i => [(T)(object)(i with { Channel = null })],
            Interaction { Revision: > 0 } i => [(T)(object)(i with { Revision = 0 })],
            History h => h.Revisions.Select(one =>
                (T)(object)History.Of(h.Revisions.Where(other => !other.Equals(one)))
            ),
            BookLine { Attendees.Count: > 0 } line =>
            [
                .. line.Attendees.Select(one =>
                    (T)
                        (object)
                            new BookLine(line.Relationship, History.Empty)
                            {
                                Attendees = [.. line.Attendees.Where(other => other != one)],
                            }
                ),
            ],
            BookLine line => Shorter(line.History).Select(h => (T)(object)new BookLine(line.Relationship, h)),
            _ => [],
        };
}
