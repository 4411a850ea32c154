using System.Text.Json.Nodes;

namespace Cadence.Tests;

/// <summary>What docs/contract.md shows is true.</summary>
public sealed class ContractPageTests
{
    private static readonly string Page = File.ReadAllText(Found(AppContext.BaseDirectory));

    [Fact]
    public void Every_type_has_an_example_that_reads_and_writes_back()
    {
        string[] examples = Block("interactions").Split('\n', StringSplitOptions.RemoveEmptyEntries);
        Assert.All(
            examples,
            example =>
            {
                var interaction = CadenceJson.ReadInteraction(example);
                Assert.Equal(interaction, CadenceJson.ReadInteraction(CadenceJson.Write(interaction)));
                var written = JsonNode.Parse(CadenceJson.Write(interaction))!.AsObject();
                Assert.True(JsonNode.DeepEquals(JsonNode.Parse(example), Sorted(example, written)), example);
            }
        );
        Assert.Equal(
            Enum.GetNames<InteractionType>().Order(),
            examples.Select(example => CadenceJson.ReadInteraction(example).GetType().Name).Distinct().Order()
        );
    }

    [Fact]
    public void The_answer_is_the_answer_to_the_line()
    {
        var line = CadenceJson.ReadLine(Block("line"));
        var relationship = line.In(DateTimeZone.Utc);
        var answer = CadenceJson.Write(Policy.Default.Decide(relationship, line.At[0]), line.Horizon);
        Assert.Equal(WithoutFigures(Block("answer")), WithoutFigures(answer));
    }

    [Fact]
    public void The_permission_is_the_answer_to_the_line()
    {
        var line = CadenceJson.ReadLine(Block("line"));
        var relationship = line.In(DateTimeZone.Utc);
        var permission = Policy.Default.When(relationship, new(Ask.Commitment, Channel.Email), line.At[0]);
        var shown = JsonNode.Parse(Block("permission"))!.AsObject();
        var answer = JsonNode.Parse(CadenceJson.Write(permission))!.AsObject();
        shown["estimate"] = answer["estimate"]!.DeepClone();
        Assert.Equal(shown.ToJsonString(), answer.ToJsonString());
    }

    [Fact]
    public void What_becomes_of_the_meeting_is_the_answer_to_its_line()
    {
        var line = CadenceJson.ReadLine(Block("reschedule"));
        var relationship = line.In(DateTimeZone.Utc);
        var attendees = line.Attendees.Select(who => who.In(relationship.Zone));
        var decision = Policy.Default.Reschedule(relationship, line.Request!, attendees, line.At[0]);
        string answer = CadenceJson.Write(decision);
        Assert.Equal(JsonNode.Parse(Block("rescheduled"))!.ToJsonString(), JsonNode.Parse(answer)!.ToJsonString());
    }

    [Fact]
    public void Every_field_of_a_question_about_a_meeting_is_told() =>
        Assert.All(
            [
                .. Names<BookLineField>.All.Split(", "),
                .. Names<RequestField>.All.Split(", "),
                .. Names<TermsField>.All.Split(", "),
                .. Names<AttendeeField>.All.Split(", "),
                .. Names<BusyField>.All.Split(", "),
                .. Names<RescheduleField>.All.Split(", "),
                .. Names<SlotField>.All.Split(", "),
                .. Names<ItipField>.All.Split(", "),
            ],
            (string name) => Assert.Contains($"`{name}`", Page, StringComparison.Ordinal)
        );

    [Fact]
    public void The_finding_is_found_in_the_line_and_a_withdrawal()
    {
        var line = CadenceJson.ReadLine(Block("line"));
        var relationship = line.In(DateTimeZone.Utc).With(new Withdrawal("i4", Instant.FromUtc(2013, 4, 17, 16, 0)));
        var finding = Assert.Single(Review.Of(relationship, Policy.Default, line.At[0]).Findings);
        Assert.Equal(
            JsonNode.Parse(Block("finding"))!.ToJsonString(),
            JsonNode.Parse(CadenceJson.Write(finding))!.ToJsonString()
        );
    }

    [Fact]
    public void The_policy_is_read()
    {
        var policy = CadenceJson.ReadPolicy(Block("policy"));
        Assert.Equal(4, policy.Patience!.FollowUps);
        Assert.Contains(policy.Rules, rule => rule.Name == "casl");
    }

    [Fact]
    public void The_prior_is_the_default() => Assert.Equal(Prior.Default, CadenceJson.ReadPrior(Block("prior")));

    [Fact]
    public void Every_name_is_told()
    {
        string[] names =
        [
            .. Names<InteractionType>.All.Split(", "),
            .. Names<Channel>.All.Split(", "),
            .. Names<Ask>.All.Split(", "),
            .. Names<SignalKind>.All.Split(", "),
            .. Names<DeclineKind>.All.Split(", "),
            .. Names<ConsentBasis>.All.Split(", "),
            .. Names<MeetingOutcome>.All.Split(", "),
            .. Names<Stage>.All.Split(", "),
            .. Names<Standing>.All.Split(", "),
            .. Names<Duty>.All.Split(", "),
            .. Names<Purpose>.All.Split(", "),
            .. Names<RescheduleKind>.All.Split(", "),
            .. Names<RescheduleRule>.All.Split(", "),
            .. Names<ItipMethod>.All.Split(", "),
            .. Names<PartStat>.All.Split(", "),
            .. Names<BusyKind>.All.Split(", "),
            .. Names<SlotKind>.All.Split(", "),
            .. Names<FindingKind>.All.Split(", "),
            .. Names<PraiseKind>.All.Split(", "),
            .. Names<Verdict>.All.Split(", "),
            .. Names<Followed>.All.Split(", "),
            .. Names<TimeBand>.All.Split(", "),
            .. Names<DutyFate>.All.Split(", "),
            .. Policy.Default.Rules.Select(rule => rule.Name),
            .. Pack.Names,
        ];
        Assert.All(names, name => Assert.Contains($"`{name}`", Page, StringComparison.Ordinal));
    }

    // Decisions are fixed by the policy; estimates improve with the score.
    private static string WithoutFigures(string answer)
    {
        var json = JsonNode.Parse(answer)!.AsObject();
        var assessment = json["assessment"]!.AsObject();
        foreach (string figure in (string[])["interest", "pressure", "heardWithin"])
        {
            assessment[figure] = (double)assessment[figure]! is >= 0 and <= 1;
        }

        foreach (string length in (string[])["typical", "low", "high"])
        {
            assessment["velocity"]![length] = ((string)assessment["velocity"]![length]!)[..1];
        }

        return json.ToJsonString();
    }

    // The writer has an order of its own, and leaves out defaults.
    private static JsonObject Sorted(string example, JsonObject written) =>
        new(
            JsonNode
                .Parse(example)!
                .AsObject()
                .Select(field => KeyValuePair.Create(field.Key, written[field.Key]?.DeepClone()))
        );

    private static string Block(string kind)
    {
        string fence = $"```json {kind}\n";
        int start = Page.IndexOf(fence, StringComparison.Ordinal) + fence.Length;
        return Page[start..Page.IndexOf("\n```", start, StringComparison.Ordinal)];
    }

    private static string Found(string folder) =>
        Path.Combine(folder, "docs", "contract.md") is var path && File.Exists(path)
            ? path
            : Found(Path.GetDirectoryName(folder)!);
}
