namespace Cadence.Cli.Tests;

public sealed class HelpTests
{
    [Theory]
    [InlineData("decide")]
    [InlineData("assess")]
    [InlineData("agenda")]
    [InlineData("when")]
    [InlineData("plan")]
    [InlineData("fit")]
    [InlineData("picture")]
    public void Each_verb_teaches_with_an_example_that_works(string verb)
    {
        var help = Running.Tool("", verb, "--help");
        Assert.Equal((0, ""), (help.Code, help.Error));
        string example = Assert.Single(
            help.Lines,
            line => line.StartsWith($"  cadence {verb} ", StringComparison.Ordinal)
        );
        string book = Running.File(Books.Of(Books.SixWeeks));
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
    public void The_tool_tells_its_verbs()
    {
        string help = Running.Tool("", "--help").Output;
        Assert.All(
            ["decide", "assess", "agenda", "when", "plan", "fit", "picture"],
            verb => Assert.Contains(verb, help, StringComparison.Ordinal)
        );
    }
}
