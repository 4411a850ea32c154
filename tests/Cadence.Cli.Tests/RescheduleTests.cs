using System.Text.Json.Nodes;

namespace Cadence.Cli.Tests;

public sealed class RescheduleTests
{
    private const string TheyMove = "\"by\":\"buyer\",\"needs\":\"PT1H\"";

    [Fact]
    public void A_line_is_answered_by_a_line()
    {
        var outcome = Running.Tool(Books.Of(Books.Reschedule), "reschedule");
        Assert.Equal((0, ""), (outcome.Code, outcome.Error));
        Assert.Equal(
            """{"relationship":"acme-17","at":"2026-03-10T13:00:00Z","policy":"default@1","decision":"move","slots":[{"start":"2026-03-16T13:00:00Z","end":"2026-03-16T14:00:00Z"},{"start":"2026-03-17T17:00:00Z","end":"2026-03-17T18:00:00Z"},{"start":"2026-03-18T13:00:00Z","end":"2026-03-18T14:00:00Z"}],"itip":{"method":"request","from":"seller","partstat":"needsAction","section":"3.2.2.1"},"reasons":[{"rule":"timeTooShort","evidence":[],"text":"There are 30 minutes for a meeting that needs 60 minutes: half a meeting wastes their time."},{"rule":"buyerMoves","evidence":[],"text":"Their plans gave way; they may move it at any time."}],"record":[{"id":"planned-1","at":"2026-03-10T13:00:00Z","type":"meetingMoved","by":"buyer","meeting":"intro","start":"2026-03-16T13:00:00Z","duration":"PT1H","gaveWay":"neither"}]}""",
            Assert.Single(outcome.Lines)
        );
    }

    [Fact]
    public void Each_answer_says_what_belongs_to_it()
    {
        const string Short = $"{TheyMove},\"offers\":\"PT30M\"";
        Assert.Equal("2026-03-12T14:30:00Z", (string)Answered($"{Short},\"immediateNeed\":true")["call"]!["end"]!);
        Assert.Equal("keep", (string)Answered($"{TheyMove},\"offers\":\"PT90M\"")["decision"]!);
        Assert.Equal("letBuyerChoose", (string)Answered(TheyMove, Move("i2", 13))["decision"]!);
        Assert.Equal("2026-06-08T13:00:00Z", (string)Answered(TheyMove, Move("i2", 13), Move("i3", 14))["until"]!);
        var refused = Answered("\"by\":\"seller\",\"needs\":\"PT2H\"", Move("i2", 10));
        Assert.Equal("refuse", (string)refused["decision"]!);
        Assert.Equal("shortNotice", (string)refused["reasons"]![0]!["rule"]!);
        Assert.Empty(refused["record"]!.AsArray());
    }

    [Fact]
    public void What_is_recorded_has_an_id_that_is_not_taken()
    {
        var answer = Answered(TheyMove, Move("planned-1", 13), Move("planned-2.2", 14));
        Assert.Equal(
            ["planned-3", "planned-3.2"],
            answer["record"]!.AsArray().Select(record => (string)record!["id"]!)
        );
    }

    [Fact]
    public void A_table_is_for_people()
    {
        string table = Running.Tool(Books.Of(Books.Reschedule), "reschedule", "--format", "table").Output;
        Assert.All(
            ["move it", "Mon 16 Mar 09:00-10:00", "Tue 17 Mar 13:00-14:00", "REQUEST", "NEEDS-ACTION"],
            text => Assert.Contains(text, table, StringComparison.Ordinal)
        );
    }

    /// <summary>To somebody who opted out of everything, the seller does not say so either.</summary>
    [Fact]
    public void A_table_asks_for_no_word_to_somebody_who_opted_out()
    {
        const string OptedOut = "}, {\"id\":\"o\",\"at\":\"2026-03-05T10:00:00Z\",\"type\":\"optOut\"}],";
        string line = Books.Reschedule.Replace("}],", OptedOut, StringComparison.Ordinal);
        string table = Running.Tool(Books.Of(line), "reschedule", "--format", "table").Output;

        Assert.Contains("step back", table, StringComparison.Ordinal);
        Assert.DoesNotContain("say so", table, StringComparison.Ordinal);
        Assert.DoesNotContain("from you", table, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(
        "\"history\"",
        "\"history\":[],\"was\"",
        "request.meeting: 'intro' is not a meeting that the history knows by then"
    )]
    [InlineData("\"request\"", "\"reqeust\"", "request: is missing")]
    [InlineData("\"seller\":{", "\"vendor\":{", "seller: is missing; it must name at least the seller's zone")]
    [InlineData(
        "\"PT1H\",\"off",
        "\"soon\",\"off",
        "request.needs: 'soon' is not a period longer than zero, such as P14D or PT30M"
    )]
    public void A_bad_line_costs_a_message_and_nothing_else(string part, string instead, string message)
    {
        string bad = Books.Reschedule.Replace(part, instead, StringComparison.Ordinal);
        Assert.NotEqual(Books.Reschedule, bad);
        var outcome = Running.Tool(Books.Of(Books.Reschedule, bad, Books.Reschedule), "reschedule");
        Assert.Equal((1, $"line 2: {message}\n", 2), (outcome.Code, outcome.Error, outcome.Lines.Length));
        var strict = Running.Tool(Books.Of(Books.Reschedule, bad, Books.Reschedule), "reschedule", "--strict");
        Assert.Equal((1, $"line 2: {message}\n", 1), (strict.Code, strict.Error, strict.Lines.Length));
    }

    [Fact]
    public void A_buyers_zone_may_come_from_the_command_line()
    {
        string line = Books.Reschedule.Replace(
            "\"zone\":\"America/New_York\",\"at\"",
            "\"at\"",
            StringComparison.Ordinal
        );
        var here = Running.Tool(Books.Of(line), "reschedule", "--zone", "America/New_York");
        Assert.Equal(Running.Tool(Books.Of(Books.Reschedule), "reschedule"), here);
        Assert.NotEqual(here.Output, Running.Tool(Books.Of(line), "reschedule", "--zone", "Asia/Tokyo").Output);
    }

    [Fact]
    public void Ten_thousand_busy_times_in_any_order_are_answered_alike()
    {
        var first = Instant.FromUtc(2026, 3, 9, 0, 0);
        string[] times =
        [
            .. Enumerable
                .Range(0, 10_000)
                .Select(i =>
                    (Start: first + Duration.FromMinutes(8 * i), End: first + Duration.FromMinutes((8 * i) + 7))
                )
                .Select(time => $$"""{"start":"{{time.Start}}","end":"{{time.End}}"}"""),
        ];
        string sorted = Busy(times);
        Array.Reverse(times);
        Assert.Equal(sorted, Busy(times));
        Assert.Contains("\"slots\":[{\"start\":\"2026-05-04T13:00:00Z\"", sorted, StringComparison.Ordinal);

        static string Busy(string[] times) =>
            Running
                .Tool(
                    Books.Of($"{Books.Reschedule[..^1]},\"busy\":{{\"seller\":[{string.Join(',', times)}]}}}}"),
                    "reschedule"
                )
                .Output;
    }

    [Fact]
    public void Slots_are_found_in_far_years()
    {
        string line = Books.Reschedule.Replace("2026", "9970", StringComparison.Ordinal);
        Assert.Contains(
            "\"decision\":\"move\"",
            Running.Tool(Books.Of(line), "reschedule").Output,
            StringComparison.Ordinal
        );
    }

    [Theory]
    [InlineData("0001-01-01T00:00:00Z")]
    [InlineData("9999-12-31T23:59:59.999999999Z")]
    public void The_ends_of_time_are_answered(string at)
    {
        foreach (string zone in (string[])["Pacific/Apia", "Etc/GMT+12", "Pacific/Kiritimati"])
        {
            foreach (string by in (string[])["seller", "buyer"])
            {
                string line = $$$"""
                    {"relationship":"a","zone":"{{{zone}}}","at":"{{{at}}}","history":[{"id":"b","at":"{{{at}}}","type":"meetingBooked","by":"seller","meeting":"m","start":"{{{at}}}","duration":"PT1H"}],"request":{"meeting":"m","by":"{{{by}}}","needs":"PT1H","terms":{"horizon":"P3653D","mayLeaveHours":true}},"seller":{"zone":"Asia/Kathmandu"},"busy":{"buyer":[{"firstDay":"0001-01-01"},{"firstDay":"9999-12-31"}]}}
                    """;
                var outcome = Running.Tool(Books.Of(line), "reschedule");
                Assert.Equal((0, "", 1), (outcome.Code, outcome.Error, outcome.Lines.Length));
            }
        }
    }

    private static string Move(string id, int day) =>
        $$"""{"id":"{{id}}","at":"2026-03-05T1{{day % 10}}:00:00Z","type":"meetingMoved","by":"buyer","meeting":"intro","start":"2026-03-{{day}}T14:00:00Z"}""";

    private static JsonNode Answered(string request, params string[] moves)
    {
        string line = Books
            .Reschedule.Replace(
                "\"by\":\"buyer\",\"needs\":\"PT1H\",\"offers\":\"PT30M\"",
                request,
                StringComparison.Ordinal
            )
            .Replace("}],", $"}}{string.Concat(moves.Select(move => "," + move))}],", StringComparison.Ordinal);
        var outcome = Running.Tool(Books.Of(line), "reschedule");
        Assert.Equal((0, ""), (outcome.Code, outcome.Error));
        return JsonNode.Parse(Assert.Single(outcome.Lines))!;
    }
}
