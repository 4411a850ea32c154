using System.Text;

namespace Cadence.Cli.Tests;

public sealed class BadInputTests
{
    private static readonly string Bad = Books.Line("bad", history: """{"id":"i1","at":"2026-13-01","type":"touch"}""");

    [Fact]
    public void A_bad_line_costs_a_message_and_nothing_else()
    {
        var outcome = Running.Tool(Books.Of(Books.Line("a"), "", Bad, " \r", Books.Line("b"), "{"), "decide");
        Assert.Equal(1, outcome.Code);
        Assert.Equal(2, outcome.Lines.Length);
        Assert.Equal(
            """
            line 3: history[0].at: '2026-13-01' is not an instant; it must be ISO 8601 with Z or an offset, of the years 1 to 9999, such as 2026-03-02T09:00:00Z
            line 6: not JSON at byte 1: Expected depth to be zero at the end of the JSON payload. There is an open JSON object or array that should be closed

            """.ReplaceLineEndings("\n"),
            outcome.Error
        );
    }

    [Theory]
    [InlineData("decide")]
    [InlineData("assess")]
    [InlineData("agenda")]
    public void Strict_stops_at_the_first(string verb)
    {
        var outcome = Running.Tool(Books.Of(Books.Line("a"), Bad, Books.Line("b"), "{"), verb, "--strict");
        Assert.Equal(1, outcome.Code);
        Assert.Equal(
            "line 2: history[0].at: '2026-13-01' is not an instant; it must be ISO 8601 with Z or an offset, of the years 1 to 9999, such as 2026-03-02T09:00:00Z\n",
            outcome.Error
        );
        Assert.Contains("\"a\"", outcome.Output, StringComparison.Ordinal);
        Assert.DoesNotContain("\"b\"", outcome.Output, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("agenda", "--capacity", "3")]
    [InlineData("decide")]
    [InlineData("when", "--ask", "call", "--channel", "phone")]
    [InlineData("plan", "--until", "2026-12-31T00:00:00Z")]
    [InlineData("reschedule")]
    [InlineData("assess")]
    [InlineData("fit")]
    [InlineData("review")]
    [InlineData("backtest")]
    [InlineData("import")]
    [InlineData("picture")]
    public void A_standard_input_that_is_closed_is_named(params string[] args)
    {
        var outcome = Running.Tool((Stream?)null, args);
        Assert.Equal((2, ""), (outcome.Code, outcome.Output));
        Assert.Equal(
            $"cadence: standard input is closed; name a file instead.\nTry 'cadence {args[0]} --help'.\n",
            outcome.Error
        );
    }

    /// <summary>A relationship is not counted twice, wherever in the book it stands again.</summary>
    [Theory]
    [InlineData("agenda")]
    [InlineData("fit")]
    [InlineData("review")]
    [InlineData("review", "--summary")]
    [InlineData("backtest")]
    [InlineData("picture")]
    public void A_relationship_counts_once(params string[] args)
    {
        string line = Books.Line("a", history: Books.Touch("i1", "2026-04-01T10:00:00Z"));
        string other = Books.Line("b", "k", Books.Touch("i1", "2026-04-01T10:00:00Z"));
        var once = Running.Tool(Books.Of(line, other), args);
        var twice = Running.Tool(Books.Of(line, other, "", line, other), args);
        Assert.Equal(
            new(
                1,
                once.Output,
                "line 4: relationship: 'a' stands on an earlier line already\nline 5: relationship: 'b' stands on an earlier line already\n"
            ),
            twice
        );
    }

    [Fact]
    public void A_plan_that_would_end_before_it_begins_is_refused_in_the_words_of_the_tool()
    {
        var book = Books.Of(
            """{"relationship":"a","at":"2026-03-05T10:00:00Z","history":[]}""",
            """{"relationship":"b","at":"2026-03-01T00:00:00Z","history":[]}"""
        );
        var outcome = Running.Tool(book, "plan", "--until", "2026-03-01T00:00:00Z");
        Assert.Equal(1, outcome.Code);
        Assert.Equal(
            "line 1: --until 2026-03-01T00:00:00Z is before 2026-03-05T10:00:00Z, from which to plan\n",
            outcome.Error
        );
    }

    [Fact]
    public void An_unknown_type_refuses_its_relationship()
    {
        var outcome = Running.Tool(
            Books.Of(Books.Line("a", history: """{"id":"i1","at":"2026-01-01T00:00:00Z","type":"telepathy"}""")),
            "decide"
        );
        Assert.Equal((1, ""), (outcome.Code, outcome.Output));
        Assert.StartsWith("line 1: history[0].type: 'telepathy' is not", outcome.Error, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(16 * 1024 * 1024, 3)]
    [InlineData((16 * 1024 * 1024) + 1, 2)]
    [InlineData(50 * 1024 * 1024, 2)]
    public void A_huge_line_is_answered_or_refused_in_one_message(int length, int answers)
    {
        const string Start = """{"relationship":"huge","history":[],"note":" """;
        const string End = "\"}";
        string huge = Start + new string('x', length - Start.Length - End.Length) + End;
        var outcome = Running.Tool(Books.Of(Books.Line("a"), huge, Books.Line("b")), "decide");
        Assert.Equal(answers, outcome.Lines.Length);
        Assert.Equal(answers == 3 ? "" : "line 2: is longer than 16 MiB\n", outcome.Error);
        Assert.Equal(answers == 3 ? 0 : 1, outcome.Code);
    }

    [Fact]
    public void A_byte_order_mark_and_other_line_ends_are_passed_over()
    {
        byte[] book = [0xEF, 0xBB, 0xBF, .. Encoding.UTF8.GetBytes($"{Books.Line("a")}\r\n\r\n{Books.Line("b")}")];
        var outcome = Running.Tool(book, "decide");
        Assert.Equal((0, "", 2), (outcome.Code, outcome.Error, outcome.Lines.Length));
    }

    [Fact]
    public void An_empty_book_has_no_answers() => Assert.Equal(new(0, "", ""), Running.Tool("", "decide"));

    [Theory]
    [InlineData("0001-01-01T00:00:00Z")]
    [InlineData("9999-12-31T23:59:59.999999999Z")]
    public void The_ends_of_time_are_answered(string at)
    {
        foreach (string zone in (string[])["Pacific/Apia", "Etc/GMT+12"])
        {
            string more =
                $"\"zone\":\"{zone}\",\"at\":[\"{at}\",\"0001-01-01T00:00:00Z\",\"2026-01-01T00:00:00Z\",\"9999-12-31T23:59:59.999999999Z\"],";
            string[] kinds =
            [
                Books.Inquiry("q", at),
                Books.Touch("t", at),
                $$"""{"id":"x","at":"{{at}}","type":"timeRequested","until":"9999-12-31"}""",
                $$"""{"id":"x","at":"{{at}}","type":"timeRequested","for":"P99Y"}""",
                $$"""{"id":"x","at":"{{at}}","type":"absence","until":"0001-01-01"}""",
                $$"""{"id":"x","at":"{{at}}","type":"decline","kind":"notNow"}""",
                $$"""{"id":"x","at":"{{at}}","type":"meetingBooked","by":"buyer","meeting":"m","start":"{{at}}","duration":"P99Y"}""",
                $$"""{"id":"x","at":"{{at}}","type":"suspension"}""",
            ];
            foreach (string kind in kinds)
            {
                var outcome = Running.Tool(Books.Of(Books.Line("a", history: kind, more: more)), "decide");
                Assert.Equal((0, ""), (outcome.Code, outcome.Error));
            }
        }
    }

    [Theory]
    [InlineData("cadence: Required command was not provided.")]
    [InlineData("cadence: Required command was not provided. Unrecognized command or argument 'decde'.", "decde")]
    [InlineData("cadence: there is no option '--foo'.", "decide", "--foo")]
    [InlineData("cadence: there is no file ''.", "decide", "")]
    [InlineData("cadence: there is no file 'nowhere.ndjson'.", "decide", "nowhere.ndjson")]
    [InlineData("cadence: '/' is a directory.", "decide", "/")]
    [InlineData("cadence: --now: 'today' is not an instant such as 2026-05-01T08:00:00Z.", "decide", "--now", "today")]
    [InlineData(
        "cadence: --zone: 'Mars' is not a time zone; it must be an IANA name such as Europe/Berlin.",
        "decide",
        "--zone",
        "Mars"
    )]
    [InlineData(
        "cadence: --horizon: 'P0D' is not a period such as P14D, longer than zero and shorter than a hundred years.",
        "assess",
        "--horizon",
        "P0D"
    )]
    [InlineData(
        "cadence: --horizon: 'P100Y' is not a period such as P14D, longer than zero and shorter than a hundred years.",
        "assess",
        "--horizon",
        "P100Y"
    )]
    [InlineData("cadence: --format: 'xml' is not table or json.", "decide", "--format", "xml")]
    [InlineData("cadence: --policy: there is no file 'nowhere.json'.", "decide", "--policy", "nowhere.json")]
    [InlineData(
        "cadence: --capacity: 'some' is not a whole number from 0 to 2147483647.",
        "agenda",
        "--capacity",
        "some"
    )]
    [InlineData("cadence: --capacity: '-1' is not a whole number from 0 to 2147483647.", "agenda", "--capacity", "-1")]
    public void Bad_usage_is_told_in_a_line(string message, params string[] args)
    {
        var outcome = Running.Tool("", args);
        Assert.Equal((2, ""), (outcome.Code, outcome.Output));
        Assert.StartsWith(message + "\n", outcome.Error, StringComparison.Ordinal);
    }

    [Fact]
    public void A_bad_policy_is_told_with_its_place()
    {
        string policy = Running.File("""{"rules":[{"rule":"moonPhase"}]}""");
        var outcome = Running.Tool(Books.Of(Books.Line("a")), "decide", "--policy", policy);
        Assert.Equal((2, ""), (outcome.Code, outcome.Output));
        Assert.StartsWith(
            $"cadence: {policy}: rules[0].rule: 'moonPhase' is not a rule known here (it must be one of optOut, requestedTime, absence, suspension, decline, agreedMeeting, reachable, tempo, proportion, giftFirst, frequencyCap, accountCap, contactHours, patience).\n",
            outcome.Error,
            StringComparison.Ordinal
        );
    }
}
