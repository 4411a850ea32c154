using System.Text.Json.Nodes;

namespace Cadence.Cli.Tests;

public sealed class ReviewTests
{
    private const string Withdrawn = """
        {"id":"i3","at":"2013-04-15T17:30:00Z","type":"timeRequested","until":"2013-05-27"},{"id":"i4","at":"2013-04-17T16:00:00Z","type":"withdrawal"}
        """;

    private static readonly string Book = Books.Of(
        Books.Line("six-weeks", history: Withdrawn, more: """ "zone":"America/Denver","at":"2013-05-01T16:00:00Z","""),
        Books.Line(
            "asked",
            history: Books.Inquiry("q", "2026-04-20T10:00:00Z")
                + ","
                + """{"id":"a","at":"2026-04-20T14:00:00Z","type":"touch","ask":"nothing","inReplyTo":"q","channel":"email"}"""
        )
    );

    [Fact]
    public void A_finding_says_what_when_why_and_what_instead()
    {
        var outcome = Running.Tool(Book, "review");
        Assert.Equal((0, ""), (outcome.Code, outcome.Error));
        Assert.Equal(
            """{"relationship":"six-weeks","finding":"prematureWithdrawal","interaction":"i4","at":"2013-04-17T16:00:00Z","policy":"default@1","rule":"requestedTime","evidence":["i3"],"instead":{"at":"2013-04-17T16:00:00Z","decision":"wait","until":"2013-05-27T15:00:00Z"},"text":"You withdrew on 17 April 2013, in time that they had asked for. The buyer asked for time until 27 May 2013. Instead: leave them be until 27 May 2013, 09:00."}""",
            outcome.Lines[0]
        );
    }

    [Fact]
    public void What_was_done_well_is_praised()
    {
        Assert.Equal(
            """{"relationship":"asked","praise":"answeredInTime","interaction":"a","at":"2026-04-20T14:00:00Z","evidence":["q"],"text":"You answered in time."}""",
            Running.Tool(Book, "review").Lines[^1]
        );
    }

    /// <summary>A review does not depend on how the history is delivered.</summary>
    [Fact]
    public void Order_and_repetition_change_nothing()
    {
        string[] told = Running.Tool(Told(history => history), "review", "--now", "2026-03-02T15:00:00Z").Lines;
        Assert.NotEmpty(told);
        string shuffled = Told(history => history.Reverse().Concat(history.Take(3)));
        Assert.Equal(told, Running.Tool(shuffled, "review", "--now", "2026-03-02T15:00:00Z").Lines);
    }

    [Fact]
    public void A_later_review_finds_all_that_an_earlier_one_found()
    {
        string[] early = Running.Tool(Told(history => history), "review", "--now", "2026-02-10T15:00:00Z").Lines;
        string[] late = Running.Tool(Told(history => history), "review", "--now", "2026-03-02T15:00:00Z").Lines;
        Assert.NotEmpty(early);
        Assert.Empty(early.Except(late));
        Assert.True(late.Length > early.Length);
    }

    [Fact]
    public void What_was_done_before_an_instant_is_left_out()
    {
        string[] all = Running.Tool(Told(history => history), "review", "--now", "2026-03-02T15:00:00Z").Lines;
        string[] since = Running
            .Tool(
                Told(history => history),
                "review",
                "--now",
                "2026-03-02T15:00:00Z",
                "--since",
                "2026-02-01T00:00:00Z"
            )
            .Lines;
        Assert.Equal(
            all.Where(line => string.CompareOrdinal((string)JsonNode.Parse(line)!["at"]!, "2026-02") >= 0),
            since
        );
        Assert.NotEqual(all.Length, since.Length);
    }

    [Fact]
    public void A_summary_counts_what_the_lines_say()
    {
        string book = Told(history => history);
        var lines = Running
            .Tool(book, "review", "--now", "2026-03-02T15:00:00Z")
            .Lines.Select(line => JsonNode.Parse(line)!);
        var found = lines.Where(line => line["finding"] is not null).ToArray();
        var summary = JsonNode.Parse(
            Running.Tool(book, "review", "--now", "2026-03-02T15:00:00Z", "--summary").Output
        )!["review"]!;
        Assert.Equal(found.Length, (int)summary["findings"]!);
        var byFinding = summary["byFinding"]!
            .AsArray()
            .Select(one => ((string)one!["finding"]!, (int)one["count"]!))
            .ToArray();
        Assert.Equal(byFinding.OrderByDescending(one => one.Item2), byFinding);
        Assert.All(
            byFinding,
            one => Assert.Equal(found.Count(line => (string)line["finding"]! == one.Item1), one.Item2)
        );
        var byMonth = summary["byMonth"]!.AsArray().Select(month => (int)month!["count"]!).ToArray();
        Assert.Equal(byMonth.OrderByDescending(count => count), byMonth);
        Assert.Equal(found.Length, byMonth.Sum());
        Assert.All(
            summary["byMonth"]!.AsArray(),
            month => Assert.Equal((int)month!["count"]!, month["findings"]!.AsObject().Sum(one => (int)one.Value!))
        );
    }

    [Fact]
    public void Colleagues_count_for_each_other()
    {
        string Touches(string id) =>
            string.Join(
                ',',
                Enumerable.Range(0, 2).Select(i => Books.Touch($"{id}{i}", $"2026-04-{20 + i:00}T10:00:00Z"))
            );
        string[] names = ["a", "b", "c"];
        string together = Books.Of([.. names.Select(name => Books.Line(name, "k", Touches(name)))]);
        string apart = Books.Of([.. names.Select(name => Books.Line(name, "k" + name, Touches(name)))]);
        Assert.Equal((2, 0), (Count(together), Count(apart)));

        static int Count(string book) =>
            Running.Tool(book, "review").Lines.Count(line => line.Contains("overTouched", StringComparison.Ordinal));
    }

    [Fact]
    public void A_bad_line_costs_nothing_else()
    {
        var outcome = Running.Tool("{}\n" + Book + Books.Of(Books.Line("x", "k"), Books.Line("x", "k")), "review");
        Assert.Equal(1, outcome.Code);
        Assert.Equal(Running.Tool(Book, "review").Lines, outcome.Lines);
        Assert.Equal(
            "line 1: history: is missing\nline 5: relationship: 'x' stands on an earlier line already\n",
            outcome.Error
        );
    }

    [Fact]
    public void A_table_is_for_people()
    {
        string table = Running.Tool(Book, "review", "--format", "table").Output;
        Assert.Contains("withdrew in their pause", table, StringComparison.Ordinal);
        Assert.Contains("answered in time", table, StringComparison.Ordinal);
        Assert.Contains(
            "1 findings in 2 relationships and 1 touches",
            Running.Tool(Book, "review", "--format", "table", "--summary").Output,
            StringComparison.Ordinal
        );
    }

    private static string Told(Func<IEnumerable<JsonNode?>, IEnumerable<JsonNode?>> deliver) =>
        string.Join('\n', File.ReadLines(Repository.Example("book.ndjson")).Select(line => Delivered(line, deliver)));

    private static string Delivered(string line, Func<IEnumerable<JsonNode?>, IEnumerable<JsonNode?>> deliver)
    {
        var json = JsonNode.Parse(line)!;
        json["history"] = new JsonArray([.. deliver(json["history"]!.AsArray()).Select(one => one?.DeepClone())]);
        return json.ToJsonString();
    }
}
