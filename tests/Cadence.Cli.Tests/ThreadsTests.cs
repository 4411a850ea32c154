using System.Text;

namespace Cadence.Cli.Tests;

/// <summary>The output and its order do not depend on the number of threads, or on how the book arrives.</summary>
public sealed class ThreadsTests
{
    private const string Now = "2026-03-02T15:00:00Z";
    private static readonly string Bad = Books.Line("bad", history: """{"id":"i1","at":"2026-13-01","type":"touch"}""");
    private static readonly byte[] Book = Encoding.UTF8.GetBytes(Large(8));

    public static TheoryData<string> Verbs =>
        new(
            "decide",
            "decide --explain",
            "decide --format table",
            "assess",
            "when --ask meeting --channel email",
            "reschedule",
            "agenda",
            "plan --until 2026-05-01T00:00:00Z",
            "review",
            "backtest"
        );

    [Theory]
    [MemberData(nameof(Verbs))]
    public void The_number_of_threads_changes_nothing(string verb)
    {
        var one = Run(new MemoryStream(Book), $"{verb} --threads 1");
        Assert.Equal(1, one.Code);
        Assert.NotEmpty(one.Output);
        foreach (int threads in new[] { 2, 7 })
        {
            Assert.Equal(one, Run(new MemoryStream(Book), $"{verb} --threads {threads}"));
        }

        Assert.Equal(one, Run(new MemoryStream(Book), verb));
    }

    /// <summary>
    /// An account is answered as a whole, wherever its lines stand and however many they are; and a line may ask about
    /// thousands of instants. A strict reading, which goes account by account, says the same.
    /// </summary>
    [Theory]
    [InlineData(1)]
    [InlineData(2)]
    [InlineData(3)]
    public void An_account_is_answered_whole(int seed)
    {
        var random = new Random(seed);
        var lines = new List<string>();
        while (lines.Count < 1000)
        {
            string? account = random.Next(4) == 0 ? null : $"a{lines.Count}";
            int colleagues = random.Next(12) == 0 ? random.Next(50, 120) : random.Next(1, 9);
            lines.AddRange(Enumerable.Range(lines.Count, colleagues).Select(i => Colleague(random, i, account)));
        }

        var strict = Run([.. lines], "decide --strict --threads 1");
        Assert.Equal((0, ""), (strict.Code, strict.Error));
        Assert.Contains("accountCap", strict.Output, StringComparison.Ordinal);
        foreach (int threads in new[] { 1, 2, 7 })
        {
            Assert.Equal(strict, Run([.. lines], $"decide --threads {threads}"));
        }

        static string Colleague(Random random, int i, string? account)
        {
            string touch = Books.Touch("t", $"2026-02-{random.Next(10, 28)}T10:00:00Z");
            string asked = string.Join(',', Enumerable.Repeat($"\"{Now}\"", 1100));
            return Books.Line($"r{i}", account, touch, random.Next(200) == 0 ? $"\"at\":[{asked}]," : "");
        }
    }

    [Theory]
    [InlineData("decide", 1)]
    [InlineData("decide", 997)]
    [InlineData("reschedule", 100_003)]
    public void How_the_book_arrives_changes_nothing(string verb, int bytes)
    {
        var whole = Run(new MemoryStream(Book), verb);
        foreach (int threads in new[] { 1, 2, 7 })
        {
            using var pieces = new Pieces(Book, bytes);
            Assert.Equal(whole, Run(pieces, $"{verb} --threads {threads}"));
        }
    }

    /// <summary>A line without a request is refused when it is answered; a malformed line, when it is read.</summary>
    [Theory]
    [InlineData(1)]
    [InlineData(2)]
    [InlineData(7)]
    public void Messages_come_in_the_order_of_the_lines(int threads)
    {
        string[] lines = [.. Enumerable.Range(0, 3000).Select(Line)];
        var outcome = Run(lines, $"reschedule --threads {threads}");
        string[] expected = [.. lines.SelectMany((line, i) => Message(line, i + 1))];
        Assert.Equal(expected, outcome.Error.Split('\n', StringSplitOptions.RemoveEmptyEntries));
        Assert.Equal(lines.Length, expected.Length + outcome.Lines.Length);

        static string Line(int i) =>
            i % 97 == 0 ? Bad
            : i % 5 == 0 ? Books.Line($"r{i}")
            : Books.Reschedule.ReplaceLineEndings("");

        static IEnumerable<string> Message(string line, int number) =>
            line == Bad
                ?
                [
                    $"line {number}: history[0].at: '2026-13-01' is not an instant; it must be ISO 8601 with Z or an offset, of the years 1 to 9999, such as 2026-03-02T09:00:00Z",
                ]
            : line.Contains("request", StringComparison.Ordinal) ? []
            : [$"line {number}: request: is missing"];
    }

    [Theory]
    [InlineData(1)]
    [InlineData(2)]
    [InlineData(7)]
    public void Strict_stops_at_the_first_and_answers_all_before_it(int threads)
    {
        string[] lines = [.. Enumerable.Repeat(Books.Reschedule, 700)];
        lines[600] = Books.Line("early");
        lines[650] = Bad;
        var outcome = Run(lines, $"reschedule --strict --threads {threads}");
        Assert.Equal((1, "line 601: request: is missing\n", 600), (outcome.Code, outcome.Error, outcome.Lines.Length));

        lines[200] = Bad;
        outcome = Run(lines, $"reschedule --strict --threads {threads}");
        Assert.Equal(1, outcome.Code);
        Assert.Equal(
            (
                "line 201: history[0].at: '2026-13-01' is not an instant; it must be ISO 8601 with Z or an offset, of the years 1 to 9999, such as 2026-03-02T09:00:00Z\n",
                200
            ),
            (outcome.Error, outcome.Lines.Length)
        );
    }

    /// <summary>Colleagues before the refused line are answered, at every instant that they name.</summary>
    [Fact]
    public void Strict_answers_the_account_that_was_begun()
    {
        string asked = $"\"at\":[\"{Now}\",\"2026-03-03T15:00:00Z\"],";
        var outcome = Run([Books.Line("a", "acme", more: asked), Books.Line("b", "acme"), Bad], "decide --strict");
        Assert.Equal((1, 3), (outcome.Code, outcome.Lines.Length));
    }

    /// <summary>What stands after the refused line is not answered, even if it has already been read.</summary>
    [Fact]
    public void Strict_does_not_answer_the_account_that_follows()
    {
        string colleague = Books.Reschedule.Replace("{\"rel", "{\"account\":\"acme\",\"rel", StringComparison.Ordinal);
        var outcome = Run([Books.Line("early"), colleague], "reschedule --strict");
        Assert.Equal((1, "line 1: request: is missing\n", ""), (outcome.Code, outcome.Error, outcome.Output));
    }

    [Theory]
    [InlineData("0", "--threads: '0' is not a whole number from 1 to 1024.")]
    [InlineData("two", "--threads: 'two' is not a whole number from 1 to 1024.")]
    public void Bad_usage_is_named(string value, string message) =>
        Assert.StartsWith($"cadence: {message}", Run([], $"decide --threads {value}").Error, StringComparison.Ordinal);

    private static Running.Outcome Run(string[] lines, string args) =>
        Run(new MemoryStream(Encoding.UTF8.GetBytes(Books.Of(lines))), args);

    private static Running.Outcome Run(Stream book, string args) =>
        Running.Tool(book, [.. args.Split(' '), "--now", Now]);

    /// <summary>The book that ships, repeated, each time with other relationships and with errors in between.</summary>
    private static string Large(int times)
    {
        string[] book = File.ReadAllLines(Repository.Example("book.ndjson"));
        string[] between =
        [
            Bad,
            "",
            Books.Line("x", "acme", Books.Inquiry("q", "2026-02-27T10:00:00Z")),
            "{",
            Books.Line(
                "y",
                "acme",
                Books.Touch("t", "2026-02-28T10:00:00Z"),
                $"\"at\":[\"{Now}\",\"2026-04-01T10:00:00Z\"],"
            ),
            Books.Reschedule,
        ];
        return Books.Of([
            .. Enumerable.Range(0, times).SelectMany(i => book.Concat(between).Select(line => Books.Renamed(line, i))),
        ]);
    }

    /// <summary>A stream that gives a fixed number of bytes at a time.</summary>
    private sealed class Pieces(byte[] book, int bytes) : MemoryStream(book)
    {
        public override bool CanSeek => false;

        public override int Read(byte[] buffer, int offset, int count) =>
            base.Read(buffer, offset, Math.Min(count, bytes));
    }
}
