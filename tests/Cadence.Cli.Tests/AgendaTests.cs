using System.Text.Json.Nodes;

namespace Cadence.Cli.Tests;

public sealed class AgendaTests
{
    private static readonly string Book = Books.Of(
        Books.Line(
            "w",
            history: """{"id":"t","at":"2026-05-01T10:00:00Z","type":"timeRequested","until":"2026-06-15"}"""
        ),
        Books.Line("r1", history: """{"id":"s","at":"2026-05-01T10:00:00Z","type":"signal","kind":"visit"}"""),
        Books.Line("o2", history: Books.Inquiry("q", "2026-05-01T12:00:00Z")),
        Books.Line("o1", history: Books.Inquiry("q", "2026-04-28T10:00:00Z")),
        Books.Line(
            "r2",
            history: """{"id":"m","at":"2026-05-01T10:00:00Z","type":"meetingHeld","outcome":"advance"}"""
        ),
        Books.Line("l", history: """{"id":"x","at":"2026-05-01T10:00:00Z","type":"optOut"}""")
    );

    [Fact]
    public void Duties_come_first_then_whom_it_is_worth_reaching()
    {
        var outcome = Running.Tool(Book, "agenda");
        Assert.Equal((0, ""), (outcome.Code, outcome.Error));
        var lines = outcome.Lines.Select(line => JsonNode.Parse(line)!).ToArray();
        Assert.Equal(
            ["o1 respond", "o2 respond", "r2 reach", "r1 reach", "l leave", "w wait"],
            lines.SkipLast(1).Select(json => $"{json["relationship"]} {json["decision"]}")
        );
        Assert.True((double)lines[2]["worth"]! > (double)lines[3]["worth"]!);
        Assert.Equal(
            """{"at":"2026-05-04T10:00:00Z","policy":"default@1","respond":2,"reach":2,"deferred":0,"suspend":0,"leave":1,"wait":1}""",
            lines[^1]["agenda"]!.ToJsonString()
        );
    }

    [Fact]
    public void Capacity_counts_duties_too()
    {
        var counts = JsonNode.Parse(Running.Tool(Book, "agenda", "--capacity", "3").Lines[^1])!["agenda"]!;
        Assert.Equal("3 2 1 1", $"{counts["capacity"]} {counts["respond"]} {counts["reach"]} {counts["deferred"]}");
    }

    [Fact]
    public void The_order_of_the_book_does_not_matter()
    {
        string backwards = Books.Of([.. Book.Split('\n', StringSplitOptions.RemoveEmptyEntries).Reverse()]);
        Assert.Equal(Running.Tool(Book, "agenda").Output, Running.Tool(backwards, "agenda").Output);
    }

    [Fact]
    public void An_agenda_is_as_of_one_instant()
    {
        string book = Books.Of(Books.Line("a", more: """ "at":"2020-01-01T00:00:00Z","""));
        Assert.Contains("2026-05-04T10:00:00Z", Running.Tool(book, "agenda").Lines[0], StringComparison.Ordinal);
    }

    [Fact]
    public void A_relationship_stands_once()
    {
        var outcome = Running.Tool(Books.Of(Books.Line("a"), Books.Line("a"), Books.Line("b")), "agenda");
        Assert.Equal((1, 3), (outcome.Code, outcome.Lines.Length));
        Assert.Equal("line 2: relationship: 'a' stands on an earlier line already\n", outcome.Error);
    }

    [Fact]
    public void A_table_shows_the_day()
    {
        string output = Running.Tool(Book, "agenda", "--format", "table").Output;
        Assert.Contains("Owed, the first due first (2)", output, StringComparison.Ordinal);
        Assert.Contains("2 owed, 2 worth reaching", output, StringComparison.Ordinal);
        Assert.True(output.IndexOf("o1", StringComparison.Ordinal) < output.IndexOf("r2", StringComparison.Ordinal));
    }
}
