using System.Text.Json;
using System.Text.Json.Nodes;

namespace Cadence.Tests;

public sealed class DecisionTests
{
    private static readonly Instant Monday = Instant.FromUtc(2026, 1, 5, 10, 0);
    private static readonly DateTimeZone Denver = DateTimeZoneProviders.Tzdb["America/Denver"];

    [Fact]
    public void A_wait_says_until_when_and_why()
    {
        var line = CadenceJson.ReadLine(
            """
            {"relationship":"acme-17","zone":"America/Denver","account":"acme","at":"2013-04-20T16:00:00Z","horizon":"P14D","history":[
             {"id":"i1","at":"2013-04-08T16:00:00Z","type":"meetingHeld","outcome":"continuation","channel":"inPerson"},
             {"id":"i2","at":"2013-04-15T17:00:00Z","type":"meetingHeld","outcome":"advance","channel":"phone"},
             {"id":"i3","at":"2013-04-15T17:30:00Z","type":"timeRequested","until":"2013-05-27"}]}
            """
        );
        var decision = Policy.Default.Decide(
            Relationship.From(line.Relationship, line.History, line.Zone!),
            line.At[0]
        );
        string json = CadenceJson.Write(decision);
        Assert.StartsWith(
            """{"relationship":"acme-17","at":"2013-04-20T16:00:00Z","policy":"default@1","decision":"wait","until":"2013-05-27T15:00:00Z","""
                + """ "reasons":[{"rule":"requestedTime","until":"2013-05-27T06:00:00Z","evidence":["i3"],"text":"The buyer asked for time until 27 May 2013."},""".Trim()
                + """{"rule":"contactHours","until":"2013-05-27T15:00:00Z","evidence":[],"text":"Their working hours begin at 09:00."}],""",
            json,
            StringComparison.Ordinal
        );
        var assessment = JsonNode.Parse(json)!["assessment"]!.AsObject();
        Assert.Equal(
            ["stage", "standing", "interest", "pressure", "askCeiling", "heardWithin", "velocity"],
            assessment.Select(field => field.Key)
        );
        Assert.Equal(
            ["typical", "low", "high", "samples", "trend"],
            assessment["velocity"]!.AsObject().Select(field => field.Key)
        );
        Assert.Equal(
            "expansion paused evaluation",
            $"{assessment["stage"]} {assessment["standing"]} {assessment["askCeiling"]}"
        );
    }

    [Fact]
    public void A_duty_says_by_when_and_on_which_channels()
    {
        var json = Decided(new Inquiry("q", Monday) { Channel = Channel.Phone });
        Assert.Equal("respond", (string)json["decision"]!);
        Assert.Equal("answer", (string)json["duty"]!);
        Assert.Equal("2026-01-06T17:00:00Z", (string)json["by"]!);
        Assert.Equal("phone", (string)json["channels"]![0]!);
        Assert.Equal("answer", (string)json["reasons"]![0]!["rule"]!);
        Assert.Equal("q", (string)json["reasons"]![0]!["evidence"]![0]!);
        Assert.Equal("answer", (string)json["reasons"]![0]!["requires"]![0]!);
    }

    [Fact]
    public void A_step_says_how_much_may_be_asked_where()
    {
        var json = Decided(new Signal("s", Monday - Duration.FromDays(9), SignalKind.Visit));
        Assert.Equal("reach", (string)json["decision"]!);
        Assert.Equal((string)json["asks"]!["email"]!, (string)json["askCeiling"]!);
        Assert.Equal(json["channels"]!.AsArray().Select(c => (string)c!), json["asks"]!.AsObject().Select(a => a.Key));
        Assert.Equal("gift", (string)json["leadWith"]!);
    }

    [Fact]
    public void What_calls_for_an_act_names_the_interaction_to_record()
    {
        // At the very instant of the question: its answer comes a second later.
        var asked = Decided(new Inquiry("q", Monday) { Channel = Channel.Phone });
        Assert.Equal(
            """{"id":"planned-1","at":"2026-01-05T10:00:01Z","type":"touch","ask":"nothing","inReplyTo":"q","purpose":"service","channel":"phone"}""",
            asked["record"]!.ToJsonString()
        );
        Assert.Equal("touch", (string)Decided(new Signal("s", Monday, SignalKind.Visit))["record"]!["type"]!);
        Assert.False(Decided(new TimeRequested("t", Monday)).ContainsKey("record"));
    }

    [Fact]
    public void A_farewell_says_only_why()
    {
        var json = Decided(new OptOut("o", Monday - Duration.FromDays(9)));
        Assert.Equal("leave", (string)json["decision"]!);
        Assert.False(json.ContainsKey("until"));
    }

    [Theory]
    [InlineData(0, "2026-02-02T10:00:00Z")]
    [InlineData(1, "2026-02-02T10:00:01Z")]
    [InlineData(1_000_000_000, "2026-02-02T10:00:01Z")]
    public void Until_is_rounded_up_to_the_second(int nanoseconds, string printed)
    {
        var until = Instant.FromUtc(2026, 2, 2, 10, 0).PlusNanoseconds(nanoseconds);
        var json = Decided(new TimeRequested("t", Monday - Duration.FromDays(1)) { Until = until });
        Assert.Equal(printed, (string)json["until"]!);
    }

    [Fact]
    public void A_decision_is_read_as_it_was_written()
    {
        Interaction[] told =
        [
            new Inquiry("q", Monday) { Channel = Channel.Phone },
            new Signal("s", Monday - Duration.FromDays(9), SignalKind.Visit),
            new Reply("r", Monday - Duration.FromDays(9)) { Channel = Channel.Email },
            new TimeRequested("t", Monday - Duration.FromDays(1)) { Until = Monday.PlusNanoseconds(1) },
            new Decline("d", Monday - Duration.FromDays(9), DeclineKind.NotEver),
            new OptOut("o", Monday),
        ];
        Assert.All(
            told,
            interaction =>
            {
                var relationship = Relationship.From("r", History.Of(interaction), DateTimeZone.Utc);
                var decision = Policy.Default.Decide(relationship, Monday);
                string json = CadenceJson.Write(decision);
                var stored = CadenceJson.ReadDecision(json);
                Assert.Equal(json, CadenceJson.Write(stored));
                Assert.Equivalent(StoredDecision.Of(decision), stored, strict: true);
            }
        );
    }

    [Theory]
    [InlineData("{}", "relationship: is missing")]
    [InlineData(
        """{"relationship":"a","at":"2026-01-01T00:00:00Z","policy":"none","decision":"ponder"}""",
        "decision: 'ponder' is not a decision (it must be one of respond, reach, wait, suspend, leave)"
    )]
    [InlineData(
        """{"relationship":"a","at":"2026-01-01T00:00:00Z","policy":"none","decision":"reach","asks":{"fax":"call"}}""",
        "asks: 'fax' is not a channel"
    )]
    [InlineData(
        """{"relationship":"a","at":"2026-01-01T00:00:00Z","policy":"none","decision":"wait","reasons":[{"rule":"x","requires":["luck"]}]}""",
        "reasons[0].requires[0]: 'luck' is not a requirement (it must be one of gift, signal, reply, answer, acknowledgement, apology, heldMeeting, advance, optIn)"
    )]
    public void A_decision_is_refused(string json, string message) =>
        Assert.Equal(message, Assert.Throws<ContractException>(() => CadenceJson.ReadDecision(json)).Message);

    [Fact]
    public void A_reason_without_a_text_is_read_as_it_was_written()
    {
        var decision = CadenceJson.ReadDecision(
            """{"relationship":"r","at":"2026-01-05T10:00:00Z","policy":"none","decision":"wait","reasons":[{"rule":"tempo"}]}"""
        );
        Assert.Equal("", Assert.Single(decision.Reasons).Text);
        Assert.Equal(decision, CadenceJson.ReadDecision(CadenceJson.Write(decision)));
    }

    [Fact]
    public void An_assessment_stands_alone()
    {
        var assessment = Assessment.Of(Relationship.From("r", History.Empty, Denver), Monday, Prior.Default);
        var json = JsonNode.Parse(CadenceJson.Write(assessment, Duration.FromDays(3650)))!;
        Assert.InRange(
            (double)json["heardWithin"]!,
            (double)JsonNode.Parse(CadenceJson.Write(assessment))!["heardWithin"]!,
            1
        );
    }

    [Theory]
    [InlineData(0, "0.0")]
    [InlineData(0.5, "0.5")]
    [InlineData(1, "1.0")]
    [InlineData(0.123456789, "0.123456789")]
    [InlineData(0.1234567894, "0.123456789")]
    [InlineData(12.1, "12.1")]
    [InlineData(1e7, "10000000")]
    public void Figures_have_at_most_nine_decimals(double figure, string written)
    {
        using var stream = new MemoryStream();
        using (var writer = new Utf8JsonWriter(stream))
        {
            writer.WriteStartObject();
            writer.Figure(JsonEncodedText.Encode("f"), figure);
            writer.WriteEndObject();
        }

        Assert.Equal($$"""{"f":{{written}}}""", System.Text.Encoding.UTF8.GetString(stream.ToArray()));
    }

    [Fact]
    public void Every_enum_of_the_contract_counts_from_0_without_a_gap()
    {
        Type[] named =
        [
            typeof(Channel),
            typeof(Ask),
            typeof(Purpose),
            typeof(SignalKind),
            typeof(DeclineKind),
            typeof(ConsentBasis),
            typeof(Party),
            typeof(MeetingOutcome),
            typeof(Stage),
            typeof(Standing),
            typeof(Duty),
            typeof(Trend),
            typeof(InteractionType),
            typeof(InteractionField),
            typeof(BookLineField),
            typeof(PolicyField),
            typeof(RuleField),
            typeof(PriorField),
            typeof(Weekday),
            typeof(DecisionField),
            typeof(DecisionKind),
        ];
        Assert.All(
            named,
            type =>
                Assert.Equal(
                    Enumerable.Range(0, Enum.GetValues(type).Length),
                    Enum.GetValues(type).Cast<object>().Select(value => (int)value)
                )
        );
    }

    private static JsonObject Decided(Interaction interaction)
    {
        var relationship = Relationship.From("r", History.Of(interaction), DateTimeZone.Utc);
        return JsonNode.Parse(CadenceJson.Write(Policy.Default.Decide(relationship, Monday)))!.AsObject();
    }
}
