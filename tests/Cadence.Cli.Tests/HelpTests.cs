namespace Cadence.Cli.Tests;

public sealed class HelpTests
{
    [Theory]
    [InlineData("decide")]
    [InlineData("assess")]
    [InlineData("agenda")]
    [InlineData("when")]
    [InlineData("plan")]
    [InlineData("reschedule")]
    [InlineData("fit")]
    [InlineData("review")]
    [InlineData("backtest")]
    [InlineData("picture")]
    public void Each_verb_teaches_with_an_example_that_works(string verb)
    {
        var help = Running.Tool("", verb, "--help");
        Assert.Equal((0, ""), (help.Code, help.Error));
        string example = Assert.Single(
            help.Lines,
            line => line.StartsWith($"  cadence {verb} ", StringComparison.Ordinal)
        );
        string book = Running.File(Books.Of(verb == "reschedule" ? Books.Reschedule : Books.SixWeeks));
        string[] args = example
            .Trim()
            .Replace("book.ndjson", book, StringComparison.Ordinal)
            .Split('>')[0]
            .Trim()
            .Split(' ')[1..];
        var outcome = Running.Tool("", args);
        Assert.Equal((0, ""), (outcome.Code, outcome.Error));
        Assert.NotEmpty(outcome.Lines);
    }

    [Fact]
    public void Import_teaches_with_an_example_that_works()
    {
        string example = Assert.Single(
            Running.Tool("", "import", "--help").Lines,
            line => line.StartsWith("  cadence import ", StringComparison.Ordinal)
        );
        string export = Running.File("Record ID,Associated Contact IDs,hs_timestamp\n1,2,2026-03-02\n");
        string[] args = example.Replace("export.csv", export, StringComparison.Ordinal).Split('>')[0].Trim().Split(' ')[
            1..
        ];
        var outcome = Running.Tool("", args);
        Assert.Equal((0, 1), (outcome.Code, outcome.Lines.Length));
    }

    [Fact]
    public void The_tool_tells_its_verbs()
    {
        string help = Running.Tool("", "--help").Output;
        Assert.All(
            [
                "decide",
                "assess",
                "agenda",
                "when",
                "plan",
                "reschedule",
                "fit",
                "review",
                "backtest",
                "import",
                "picture",
            ],
            verb => Assert.Contains(verb, help, StringComparison.Ordinal)
        );
    }
}
