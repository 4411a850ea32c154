using System.Text.Json;

namespace Cadence.Tests;

/// <summary>An invalid argument is refused at once, under its parameter's name.</summary>
public sealed class DoorTests
{
    private static readonly Instant Monday = Instant.FromUtc(2026, 1, 5, 10, 0);
    private static readonly Relationship Someone = Relationship.From("r", History.Empty, DateTimeZone.Utc);
    private static readonly Decision Next = Policy.Default.Decide(Someone, Monday);
    private static readonly Interaction Signal = new Signal("s", Monday, SignalKind.Visit);

    public static TheoryData<string, Action> Texts { get; } =
        new()
        {
            { "json", () => CadenceJson.ReadLine((string)null!) },
            { "json", () => CadenceJson.ReadInteraction((string)null!) },
            { "json", () => CadenceJson.ReadHistory((string)null!) },
            { "json", () => CadenceJson.ReadPolicy((string)null!) },
            { "own", () => CadenceJson.ReadPolicy("{}", null!) },
            { "own", () => CadenceJson.ReadPolicy("{}"u8, null!) },
            { "own", () => CadenceJson.ReadPolicy("{}", [null!]) },
            { "json", () => CadenceJson.ReadPrior((string)null!) },
            { "json", () => CadenceJson.ReadRequest((string)null!) },
            { "json", () => CadenceJson.ReadReschedule((string)null!) },
            { "json", () => CadenceJson.ReadDecision((string)null!) },
            { "interaction", () => CadenceJson.Write((Interaction)null!) },
            { "history", () => CadenceJson.Write((History)null!) },
            { "line", () => CadenceJson.Write((BookLine)null!) },
            { "policy", () => CadenceJson.Write((Policy)null!) },
            { "own", () => CadenceJson.Write(Policy.Default, null!) },
            { "request", () => CadenceJson.Write((RescheduleRequest)null!) },
            { "decision", () => CadenceJson.Write((RescheduleDecision)null!) },
            { "decision", () => CadenceJson.Write((StoredReschedule)null!) },
            { "prior", () => CadenceJson.Write((Prior)null!) },
            { "decision", () => CadenceJson.Write((Decision)null!) },
            { "decision", () => CadenceJson.Write((StoredDecision)null!) },
            { "finding", () => CadenceJson.Write((Finding)null!) },
            { "praise", () => CadenceJson.Write((Praise)null!) },
            { "permission", () => CadenceJson.Write((Permission)null!) },
        };

    public static TheoryData<string, Action<Utf8JsonWriter>> Written { get; } =
        new()
        {
            { "interaction", writer => CadenceJson.Write(writer, (Interaction)null!) },
            { "history", writer => CadenceJson.Write(writer, (History)null!) },
            { "line", writer => CadenceJson.Write(writer, (BookLine)null!) },
            { "policy", writer => CadenceJson.Write(writer, (Policy)null!) },
            { "own", writer => CadenceJson.Write(writer, Policy.Default, null!) },
            { "request", writer => CadenceJson.Write(writer, (RescheduleRequest)null!) },
            { "prior", writer => CadenceJson.Write(writer, (Prior)null!) },
            { "decision", writer => CadenceJson.Write(writer, (StoredReschedule)null!) },
            { "decision", writer => CadenceJson.Write(writer, (RescheduleDecision)null!) },
            { "decision", writer => CadenceJson.Write(writer, (Decision)null!) },
            { "decision", writer => CadenceJson.Write(writer, (StoredDecision)null!) },
            { "decision", writer => CadenceJson.WriteCounterfactuals(writer, null!) },
            { "decision", writer => CadenceJson.WriteFields(writer, null!) },
            {
                "relationship",
                writer => CadenceJson.WriteFields(writer, null!, Assessment.Of(Someone, Monday, Prior.Default))
            },
            { "finding", writer => CadenceJson.Write(writer, (Finding)null!) },
            { "praise", writer => CadenceJson.Write(writer, (Praise)null!) },
            { "permission", writer => CadenceJson.Write(writer, (Permission)null!) },
        };

    public static TheoryData<Action<Utf8JsonWriter>> Writing { get; } =
        new()
        {
            writer => CadenceJson.Write(writer, Signal),
            writer => CadenceJson.Write(writer, History.Empty),
            writer => CadenceJson.Write(writer, new BookLine("r", History.Empty)),
            writer => CadenceJson.Write(writer, Policy.Default),
            writer => CadenceJson.Write(writer, new RescheduleRequest(Party.Buyer, Duration.FromHours(1))),
            writer => CadenceJson.Write(writer, Prior.Default),
            writer => CadenceJson.Write(writer, new StoredReschedule("r", Monday, "none", RescheduleKind.Refuse)),
            writer => CadenceJson.Write(writer, Next),
            writer => CadenceJson.Write(writer, StoredDecision.Of(Next)),
            writer => CadenceJson.WriteCounterfactuals(writer, Next),
            writer => CadenceJson.WriteFields(writer, Next),
            writer => CadenceJson.WriteFields(writer, "r", Assessment.Of(Someone, Monday, Prior.Default)),
            writer => CadenceJson.Write(writer, Assessment.Of(Someone, Monday, Prior.Default)),
            writer => CadenceJson.Write(writer, Policy.Default.When(Someone, new(Ask.Reply, Channel.Email), Monday)),
        };

    [Theory]
    [MemberData(nameof(Texts))]
    public void Null_is_named_where_a_text_is_made_or_read(string name, Action act) => Refused(name, act);

    [Theory]
    [MemberData(nameof(Written))]
    public void Null_is_named_where_something_is_written(string name, Action<Utf8JsonWriter> write)
    {
        using var writer = new Utf8JsonWriter(Stream.Null);
        Refused(name, () => write(writer));
        Assert.Equal(0, writer.BytesPending + writer.BytesCommitted);
    }

    [Theory]
    [MemberData(nameof(Writing))]
    public void A_writer_that_is_null_is_named(Action<Utf8JsonWriter> write) => Refused("writer", () => write(null!));

    [Fact]
    public void What_is_written_to_a_writer_is_what_is_written_as_a_text()
    {
        var request = new RescheduleRequest(Party.Buyer, Duration.FromHours(1));
        var stored = new StoredReschedule("r", Monday, "none", RescheduleKind.Refuse);
        Assert.Equal(CadenceJson.Write(Policy.Default), Written(writer => CadenceJson.Write(writer, Policy.Default)));
        Assert.Equal(CadenceJson.Write(Prior.Default), Written(writer => CadenceJson.Write(writer, Prior.Default)));
        Assert.Equal(CadenceJson.Write(request), Written(writer => CadenceJson.Write(writer, request)));
        Assert.Equal(CadenceJson.Write(stored), Written(writer => CadenceJson.Write(writer, stored)));

        static string Written(Action<Utf8JsonWriter> write)
        {
            using var stream = new MemoryStream();
            using (var writer = new Utf8JsonWriter(stream, CadenceJson.WriterOptions))
            {
                write(writer);
            }

            return System.Text.Encoding.UTF8.GetString(stream.ToArray());
        }
    }

    [Fact]
    public void A_stored_answer_is_of_its_kinds()
    {
        Refused("Decision", () => _ = new StoredDecision("r", Monday, "none", (DecisionKind)9));
        Refused("Relationship", () => _ = new StoredDecision(null!, Monday, "none", DecisionKind.Wait));
        Refused("Policy", () => _ = new StoredDecision("r", Monday, null!, DecisionKind.Wait));
        var decision = StoredDecision.Of(Next);
        Refused("Decision", () => _ = decision with { Decision = (DecisionKind)(-1) });
        Refused("Duty", () => _ = decision with { Duty = (Duty)9 });
        Refused("Channels", () => _ = decision with { Channels = [Channel.Email, (Channel)99] });
        Refused("Asks", () => _ = decision with { Asks = [new((Channel)99, Ask.Call)] });
        Refused("Asks", () => _ = decision with { Asks = [new(Channel.Email, (Ask)99)] });
    }

    [Fact]
    public void The_parts_of_a_stored_answer_are_of_their_kinds()
    {
        Refused("Decision", () => _ = new StoredReschedule("r", Monday, "none", (RescheduleKind)9));
        Refused("Relationship", () => _ = new StoredReschedule(null!, Monday, "none", RescheduleKind.Keep));
        Refused("Policy", () => _ = new StoredReschedule("r", Monday, null!, RescheduleKind.Keep));
        Refused("Kind", () => _ = new StoredSlot(Monday, Monday, (SlotKind)9));
        Refused("Rule", () => _ = new StoredReason(null!, null, Requirements.None, [], ""));
        Refused("Text", () => _ = new StoredReason("tempo", null, Requirements.None, [], null!));
        Refused("Key", () => _ = new StoredReason("tempo", null, Requirements.None, [], "") { Key = null! });
        Refused("Relationship", () => _ = new StoredEvidence(null!, "i1"));
        Refused("Id", () => _ = new StoredEvidence("r", null!));
        var assessment = StoredDecision.Of(Next).Assessment!;
        Refused("Stage", () => _ = assessment with { Stage = (Stage)9 });
        Refused("Standing", () => _ = assessment with { Standing = (Standing)9 });
        Refused("AskCeiling", () => _ = assessment with { AskCeiling = (Ask)9 });
        Refused("Velocity", () => _ = assessment with { Velocity = assessment.Velocity with { Trend = (Trend)9 } });
    }

    [Fact]
    public void An_attendee_is_of_a_side()
    {
        Assert.Equal(
            "side is Neither; it must be Seller or Buyer.",
            Said(() => new BookAttendee(Party.Neither, DateTimeZone.Utc))
        );
        Assert.Equal("side is 9; it must be Seller or Buyer.", Said(() => new BookAttendee((Party)9)));
    }

    [Fact]
    public void What_an_attendee_has_is_given()
    {
        Refused("Busy", () => _ = new BookAttendee(Party.Buyer) { Busy = null! });
        Refused("Days", () => _ = new BookAttendee(Party.Buyer) { Days = null! });
        Refused("Recurring", () => _ = new BookAttendee(Party.Buyer) { Recurring = [null!] });
        Refused("Before", () => _ = new BookAttendee(Party.Buyer) { Before = -Duration.Epsilon });
        Refused("After", () => _ = new BookAttendee(Party.Buyer) { After = Duration.FromDays(-1) });
        Assert.Equal(
            "Before is P2D; it must be from P0D to P1D.",
            Said(() => new BookAttendee(Party.Buyer) { Before = Duration.FromDays(2) })
        );
        Refused("After", () => _ = new BookAttendee(Party.Buyer) { After = Duration.FromDays(1) + Duration.Epsilon });
        Refused("Horizon", () => _ = new BookLine("r", History.Empty) { Horizon = Duration.FromDays(-1) });
        Refused("Horizon", () => _ = new BookLine("r", History.Empty) { Horizon = Duration.Zero });
        Refused("At", () => _ = new BookLine("r", History.Empty) { At = null! });
        Refused("Attendees", () => _ = new BookLine("r", History.Empty) { Attendees = [null!] });
    }

    [Fact]
    public void What_a_line_holds_is_not_changed_from_outside()
    {
        Instant[] at = [Monday];
        BookAttendee[] attendees = [new(Party.Buyer)];
        var line = new BookLine("r", History.Empty) { At = at, Attendees = attendees };
        (at[0], attendees[0]) = (Monday + Duration.FromDays(1), null!);
        Assert.Equal([Monday], line.At);
        Assert.NotNull(Assert.Single(line.Attendees));
    }

    [Fact]
    public void A_calendar_message_is_of_its_kinds()
    {
        Refused("Method", () => _ = new Itip((ItipMethod)99, Party.Seller, null, "3.2.2"));
        Refused("From", () => _ = new Itip(ItipMethod.Request, Party.Neither, null, "3.2.2"));
        Refused("PartStat", () => _ = new Itip(ItipMethod.Request, Party.Seller, (PartStat)99, "3.2.2"));
        Refused("Section", () => _ = new Itip(ItipMethod.Request, Party.Seller, null, null!));
        var message = new Itip(ItipMethod.Request, Party.Seller, null, "3.2.2");
        Refused("From", () => _ = message with { From = (Party)7 });
    }

    private static void Refused(string name, Action act) =>
        Assert.Equal(name, Assert.ThrowsAny<ArgumentException>(act).ParamName);

    private static string Said(Func<object> act) => ArgumentText.Of(Assert.ThrowsAny<ArgumentException>(act)) + ".";
}
