using System.Text;
using System.Text.Json.Nodes;

namespace Cadence.Cli.Tests;

[Collection(nameof(Alone))]
public sealed class BacktestTests
{
    private const string Now = "2026-03-02T15:00:00Z";
    private static readonly string[] Book = File.ReadAllLines(Repository.Example("book.ndjson"));

    [Theory]
    [InlineData("json")]
    [InlineData("table")]
    public void The_number_of_threads_changes_nothing(string format)
    {
        string policy = Running.File("""{"extends":"none","rules":[{"rule":"tempo"}]}""");
        string book = Large(0, 40) + "{}\n" + Large(40, 2);
        string[] common = ["backtest", "--now", Now, "--format", format, "--against", policy];
        var one = Running.Tool(book, [.. common, "--threads", "1"]);
        Assert.Equal(1, one.Code);
        Assert.Equal("line 2801: history: is missing\n", one.Error);
        foreach (string threads in new[] { "2", "4", "16" })
        {
            Assert.Equal(one, Running.Tool(book, [.. common, "--threads", threads]));
        }
    }

    /// <summary>Neither the order of accounts nor the order within a history changes a count.</summary>
    [Fact]
    public void Order_changes_nothing()
    {
        string told = Running.Tool(string.Join('\n', Book), "backtest", "--now", Now).Output;
        var accounts = Book.GroupBy(line => (string?)JsonNode.Parse(line)!["account"] ?? line, StringComparer.Ordinal);
        string shuffled = string.Join(
            '\n',
            accounts.Reverse().SelectMany(account => account.Reverse()).Select(Backwards)
        );
        Assert.Equal(told, Running.Tool(shuffled, "backtest", "--now", Now).Output);
    }

    [Fact]
    public void The_counts_add_up()
    {
        var counts = JsonNode.Parse(Running.Tool(string.Join('\n', Book), "backtest", "--now", Now).Output)![
            "backtest"
        ]!;
        Assert.Equal(Book.Length, (int)counts["relationships"]!);
        Assert.Equal((int)counts["touches"]!, counts["verdicts"]!.AsArray().Sum(one => (int)one!["touches"]!));
        Assert.Equal((int)counts["touches"]!, counts["silence"]!.AsArray().Sum(one => (int)one!["touches"]!));
        foreach (var verdict in counts["verdicts"]!.AsArray())
        {
            int known = new[] { "nothing", "heard", "declined", "optedOut" }.Sum(one => (int)verdict![one]!["count"]!);
            Assert.Equal((int)verdict!["touches"]!, known + (int)verdict["notYetKnown"]!);
        }

        Assert.StartsWith("observational", (string)counts["caution"]!, StringComparison.Ordinal);
        Assert.Contains("P14D", counts.ToJsonString(), StringComparison.Ordinal);
    }

    [Fact]
    public void Only_touches_from_an_instant_on_are_tried()
    {
        string book = Books.Of(
            Books.Line(
                "r",
                history: Books.Touch("a", "2026-01-05T10:00:00Z") + "," + Books.Touch("b", "2026-02-05T10:00:00Z")
            )
        );
        Assert.Equal(2, Touches("--now", Now));
        Assert.Equal(1, Touches("--now", Now, "--since", "2026-02-01T00:00:00Z"));
        Assert.Equal(1, Touches("--now", "2026-02-01T00:00:00Z"));

        int Touches(params string[] options) =>
            (int)JsonNode.Parse(Running.Tool(book, ["backtest", .. options]).Output)!["backtest"]!["touches"]!;
    }

    [Fact]
    public void Two_policies_are_paired()
    {
        string none = Running.File("""{"extends":"none"}""");
        string[] lines = Running.Tool(string.Join('\n', Book), "backtest", "--now", Now, "--against", none).Lines;
        Assert.Equal(3, lines.Length);
        var first = JsonNode.Parse(lines[0])!["backtest"]!;
        var second = JsonNode.Parse(lines[1])!["backtest"]!;
        var both = JsonNode.Parse(lines[2])!["comparison"]!;
        Assert.Equal("default@1 none", $"{first["policy"]} {second["policy"]}");
        Assert.Equal((int)first["touches"]!, both["pairs"]!.AsArray().Sum(pair => (int)pair!["touches"]!));
        Assert.Equal(0, (int)both["onlyFirstPasses"]!["heard"]!["of"]!);
        Assert.True((int)both["onlySecondPasses"]!["heard"]!["of"]! > 0);
    }

    [Fact]
    public void A_table_says_first_what_it_cannot_show()
    {
        string table = Running.Tool(string.Join('\n', Book), "backtest", "--now", Now, "--format", "table").Output;
        Assert.StartsWith("This is observational.", table, StringComparison.Ordinal);
        Assert.Contains("touches were owed and never made", table, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("--threads", "0", "--threads: '0' is not a whole number from 1 to 1024.")]
    [InlineData("--threads", "two", "--threads: 'two' is not a whole number from 1 to 1024.")]
    [InlineData("--since", "yesterday", "--since: 'yesterday' is not an instant such as 2026-05-01T08:00:00Z.")]
    [InlineData("--against", "nowhere.json", "--against: there is no file 'nowhere.json'.")]
    public void Bad_usage_is_named(string option, string value, string message)
    {
        var outcome = Running.Tool("", "backtest", option, value);
        Assert.Equal((2, $"cadence: {message}\nTry 'cadence backtest --help'.\n"), (outcome.Code, outcome.Error));
    }

    [Fact]
    public void Memory_does_not_grow_with_the_book()
    {
        using var few = new Endless(5_000);
        using var many = new Endless(50_000);
        foreach (var input in new[] { few, many })
        {
            using var error = new StringWriter();
            Assert.Equal(0, Tool.Run(["backtest", "--now", Now], new(input, Stream.Null, error, SystemClock.Instance)));
        }

        Assert.InRange(many.Peak, 0, few.Peak + 8_000_000);
    }

    private static string Backwards(string line)
    {
        var json = JsonNode.Parse(line)!;
        json["history"] = new JsonArray([.. json["history"]!.AsArray().Reverse().Select(one => one!.DeepClone())]);
        return json.ToJsonString();
    }

    // The book that ships, repeated, each time with other relationships.
    private static string Large(int from, int times) =>
        string.Concat(
            Enumerable.Range(from, times).SelectMany(i => Book.Select(line => Books.Renamed(line, i) + "\n"))
        );

    private sealed class Endless(int count) : MemoryStream
    {
        private int given;

        public long Peak { get; private set; }

        public override int Read(byte[] buffer, int offset, int length)
        {
            if (given % 2500 == 2000)
            {
                Peak = Math.Max(Peak, GC.GetTotalMemory(forceFullCollection: true));
            }

            return given++ < count
                ? Encoding.UTF8.GetBytes(
                    Books.Line($"r{given}", history: Books.Touch("i1", "2025-12-01T10:00:00Z")) + "\n",
                    buffer.AsSpan(offset, length)
                )
                : 0;
        }
    }
}
