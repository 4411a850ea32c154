using System.Text;
using System.Text.Json.Nodes;

namespace Cadence.Cli.Tests;

public sealed class DecideTests
{
    [Fact]
    public void A_line_is_answered_by_a_line()
    {
        var outcome = Running.Tool(Books.Of(Books.SixWeeks), "decide");
        Assert.Equal((0, ""), (outcome.Code, outcome.Error));
        Assert.StartsWith(
            """{"relationship":"acme-17","at":"2013-04-20T16:00:00Z","policy":"default@1","decision":"wait","until":"2013-05-27T15:00:00Z","reasons":[{"rule":"requestedTime",""",
            Assert.Single(outcome.Lines),
            StringComparison.Ordinal
        );
    }

    [Fact]
    public void Answers_come_in_the_order_of_lines_and_instants()
    {
        var outcome = Running.Tool(
            Books.Of(
                Books.Line("b", more: """ "at":["2026-01-02T00:00:00Z","2026-01-01T00:00:00Z"],"""),
                Books.Line("a", account: "x"),
                Books.Line("c", account: "x"),
                Books.Line("0")
            ),
            "decide",
            "--now",
            "2026-03-01T00:00:00Z"
        );
        Assert.Equal(
            [
                "b 2026-01-02T00:00:00Z",
                "b 2026-01-01T00:00:00Z",
                "a 2026-03-01T00:00:00Z",
                "c 2026-03-01T00:00:00Z",
                "0 2026-03-01T00:00:00Z",
            ],
            outcome.Lines.Select(line => JsonNode.Parse(line)!).Select(json => $"{json["relationship"]} {json["at"]}")
        );
    }

    [Fact]
    public void Without_an_instant_the_clock_is_asked() =>
        Assert.Contains(
            "2026-05-04T10:00:00Z",
            Running.Tool(Books.Of(Books.Line("a")), "decide").Output,
            StringComparison.Ordinal
        );

    [Fact]
    public void A_line_without_a_zone_has_the_one_given()
    {
        string book = Books.Of(Books.Line("a", history: Books.Inquiry("q", "2026-05-03T10:00:00Z")));
        string Decision(params string[] more) =>
            (string)
                JsonNode.Parse(Running.Tool(book, ["decide", "--now", "2026-05-04T10:00:00Z", .. more]).Output)![
                    "decision"
                ]!;

        Assert.Equal("respond", Decision());
        Assert.Equal("wait", Decision("--zone", "America/Los_Angeles"));
    }

    [Fact]
    public void A_file_says_the_same_as_standard_input()
    {
        string book = Books.Of(Books.SixWeeks, Books.Line("a"));
        Assert.Equal(Running.Tool(book, "decide"), Running.Tool("", "decide", Running.File(book)));
        Assert.Equal(Running.Tool(book, "decide"), Running.Tool(book, "decide", "-"));
    }

    [Fact]
    public void Colleagues_on_consecutive_lines_are_decided_together()
    {
        string reply = """{"id":"r","at":"2026-05-01T10:00:00Z","type":"reply","channel":"email"}""";
        string Ceiling(params string[] lines) =>
            (string)JsonNode.Parse(Running.Tool(Books.Of(lines), "decide").Lines[^1])!["askCeiling"]!;

        string colleague = Books.Line("a", "acme", reply);
        string alone = Books.Line("z");
        string asked = Books.Line("b", "acme", reply.Replace("2026-05-01", "2026-04-01", StringComparison.Ordinal));
        Assert.Equal("nothing", Ceiling(colleague, asked));
        Assert.Equal("call", Ceiling(colleague, alone, asked));
        Assert.Equal("call", Ceiling(asked));
    }

    [Fact]
    public void Nobody_is_their_own_colleague()
    {
        string reply = """{"id":"r","at":"2026-05-01T10:00:00Z","type":"reply","channel":"email"}""";
        string once = Running.Tool(Books.Of(Books.Line("a", "acme", reply)), "decide").Output;
        string line = Books.Line("a", "acme", reply);
        Assert.Equal(once + once, Running.Tool(Books.Of(line, line), "decide").Output);
    }

    /// <summary>Every line is answered; for colleagues, only the first line of a relationship counts.</summary>
    [Theory]
    [InlineData("decide")]
    [InlineData("decide", "--strict")]
    [InlineData("when", "--ask", "call", "--channel", "email")]
    [InlineData("plan", "--until", "2026-06-01T00:00:00Z")]
    public void Whoever_stands_on_two_lines_is_one_colleague(params string[] args)
    {
        string reply = """{"id":"r","at":"2026-05-01T10:00:00Z","type":"reply","channel":"email"}""";
        string[] lines = [Books.Line("a", "acme", reply), Books.Line("b", "acme", reply)];
        var once = Running.Tool(Books.Of(lines), args);
        var twice = Running.Tool(Books.Of([.. lines, lines[0]]), args);
        Assert.Equal((0, ""), (twice.Code, twice.Error));
        Assert.Equal(
            [
                .. once.Lines,
                .. once.Lines.Where(line => line.StartsWith("""{"relationship":"a",""", StringComparison.Ordinal)),
            ],
            twice.Lines
        );
    }

    [Fact]
    public void Neither_order_nor_repetition_of_the_history_matters()
    {
        string[] history =
        [
            Books.Touch("i1", "2026-04-01T10:00:00Z"),
            Books.Inquiry("i2", "2026-04-03T10:00:00Z"),
            Books.Touch("i3", "2026-04-03T11:00:00Z"),
        ];
        string Answer(IEnumerable<string> delivered) =>
            Running.Tool(Books.Of(Books.Line("a", history: string.Join(',', delivered))), "decide").Output;

        Assert.Equal(Answer(history), Answer(history.Reverse().Concat(history)));
    }

    [Fact]
    public void A_policy_from_a_file_decides_and_is_named()
    {
        string policy = Running.File("""{"extends":"none","rules":[{"rule":"frequencyCap","limit":1,"per":"P30D"}]}""");
        string book = Books.Of(Books.Line("a", history: Books.Touch("i1", "2026-05-01T10:00:00Z")));
        var json = JsonNode.Parse(Running.Tool(book, "decide", "--policy", policy).Output)!;
        Assert.Equal("2026-05-31T10:00:00Z", (string)json["until"]!);
        Assert.Equal("none+frequencyCap(1/P30D)", (string)json["policy"]!);
    }

    [Fact]
    public void A_prior_from_a_file_is_believed()
    {
        string prior = Running.File("""{"interest":{"scale":9}}""");
        string book = Books.Of(Books.Line("a"));
        Assert.NotEqual(Running.Tool(book, "assess").Output, Running.Tool(book, "assess", "--prior", prior).Output);
    }

    [Fact]
    public void A_table_is_for_people()
    {
        var outcome = Running.Tool(Books.Of(Books.SixWeeks), "decide", "--format", "table");
        Assert.Contains("acme-17", outcome.Output, StringComparison.Ordinal);
        Assert.Contains("until 27 May 2013 09:00", outcome.Output, StringComparison.Ordinal);
        Assert.DoesNotContain("\e", outcome.Output, StringComparison.Ordinal);
    }

    [Fact]
    public void A_name_cannot_command_the_terminal()
    {
        var outcome = Running.Tool(Books.Of(Books.Line("""\u001b[2J[red]x[/]""")), "decide", "--format", "table");
        Assert.DoesNotContain("\e", outcome.Output, StringComparison.Ordinal);
        Assert.Contains("[red]x", outcome.Output, StringComparison.Ordinal);
    }

    [Fact]
    public void The_horizon_is_the_lines_or_the_one_given()
    {
        string book = Books.Of(Books.Line("a"), Books.Line("b", more: """ "horizon":"P14D","""));
        var heard = Running
            .Tool(book, "assess", "--horizon", "P90D")
            .Lines.Select(line => (double)JsonNode.Parse(line)!["assessment"]!["heardWithin"]!)
            .ToArray();
        Assert.True(heard[0] > heard[1]);
    }
}
