namespace Cadence.Cli.Tests;

/// <summary>A line's calendar that the policy does not know counts no holiday: the tool says so, and answers as before.</summary>
public sealed class CalendarTests
{
    private const string Policy = """{"calendars":{"de":["2026-05-04"],"at":[]}}""";

    [Theory]
    [InlineData(1)]
    [InlineData(2)]
    [InlineData(7)]
    public void A_calendar_that_the_policy_does_not_know_is_told_of_once(int threads)
    {
        string[] lines = [.. Enumerable.Range(0, 3000).Select(Line)];
        var outcome = Run(lines, "decide", "--threads", $"{threads}");
        Assert.Equal((0, lines.Length), (outcome.Code, outcome.Lines.Length));
        Assert.Equal(
            """
            caution: line 3: calendar: 'DE' is not known to the policy, and no holiday of it counts (the policy knows at, de)
            caution: line 10: calendar: '�[31m' is not known to the policy, and no holiday of it counts (the policy knows at, de)

            """.ReplaceLineEndings("\n"),
            outcome.Error
        );

        static string Line(int i) =>
            Books.Line(
                $"r{i}",
                more: i == 0 ? ""
                    : i % 5 == 2 ? "\"calendar\":\"DE\","
                    : i % 70 == 9 ? "\"calendar\":\"\\u001b[31m\","
                    : "\"calendar\":\"de\","
            );
    }

    [Fact]
    public void A_policy_may_know_none() =>
        Assert.Equal(
            "caution: line 1: calendar: 'de' is not known to the policy, and no holiday of it counts (the policy knows none)\n",
            Running.Tool(Books.Of(Books.Line("r", more: "\"calendar\":\"de\",")), "agenda").Error
        );

    [Theory]
    [InlineData("decide")]
    [InlineData("when", "--ask", "call", "--channel", "phone")]
    [InlineData("plan", "--until", "2026-06-01T00:00:00Z")]
    [InlineData("agenda")]
    [InlineData("review")]
    [InlineData("backtest")]
    [InlineData("picture")]
    [InlineData("decide", "--format", "table")]
    public void Whatever_asks_the_policy_tells_of_it(params string[] args)
    {
        var outcome = Run([Books.Line("r", more: "\"calendar\":\"DE\",")], args);
        Assert.Equal(0, outcome.Code);
        Assert.StartsWith("caution: line 1: calendar: 'DE'", outcome.Error, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(
        """ "seller":{"zone":"UTC","calendar":"bavaria"} """,
        "seller.calendar: 'bavaria' is not known to the policy, and no holiday of it counts (the policy knows at, de)"
    )]
    [InlineData(
        """ "seller":[{"zone":"UTC"},{"zone":"UTC","calendar":"de","hours":{"calendars":{"fr":[]}}}] """,
        "seller.calendar: 'de' is not known to seller.hours, and no holiday of it counts (they know fr)"
    )]
    [InlineData(
        """ "seller":{"zone":"UTC"},"buyer":{"calendar":"De"} """,
        "buyer.calendar: 'De' is not known to the policy, and no holiday of it counts (the policy knows at, de)"
    )]
    [InlineData(
        """ "seller":{"zone":"UTC"},"buyer":{"hours":{"from":"08:00"}},"calendar":"de" """,
        "calendar: 'de' is not known to buyer.hours, and no holiday of it counts (they know none)"
    )]
    [InlineData(""" "seller":{"zone":"UTC","calendar":"de"},"buyer":{"calendar":"at"} """, null)]
    [InlineData(
        """ "seller":{"zone":"UTC","calendar":"fr","hours":{"calendars":{"fr":[]}}},"buyer":{"hours":{}} """,
        null
    )]
    public void A_calendar_that_the_hours_of_an_attendee_do_not_know_is_told_of_once(string fields, string? caution)
    {
        string line = Books.Line("r", more: $"\"request\":{{\"by\":\"buyer\",\"needs\":\"PT1H\"}},{fields.Trim()},");
        var outcome = Run([line, line], "reschedule");
        Assert.Equal(0, outcome.Code);
        Assert.Equal(caution is null ? "" : $"caution: line 1: {caution}\n", outcome.Error);
        Assert.Equal("", Run([line.Replace("\"calendar\":\"de\"", "\"c\":0")], "decide").Error);
    }

    [Theory]
    [InlineData("assess")]
    [InlineData("fit")]
    public void What_does_not_ask_the_policy_does_not_tell_of_it(string verb) =>
        Assert.Equal("", Run([Books.Line("r", more: "\"calendar\":\"DE\",")], verb).Error);

    [Fact]
    public void A_book_that_is_not_read_to_its_end_is_told_of_its_end_alone()
    {
        string[] lines = [Books.Line("r", more: "\"calendar\":\"DE\","), "[]"];
        var outcome = Run(lines, "decide", "--strict");
        Assert.Equal(1, outcome.Code);
        Assert.Equal("line 2: a list is not a relationship, which is an object\n", outcome.Error);
    }

    private static Running.Outcome Run(string[] lines, params string[] args) =>
        Running.Tool(Books.Of(lines), [.. args, "--policy", Running.File(Policy)]);
}
