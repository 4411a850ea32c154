namespace Cadence.Cli.Tests.Picture;

/// <summary>What is drawn, and where to.</summary>
public sealed class OutputTests
{
    [Fact]
    public void A_policy_may_have_hours_twice()
    {
        string policy = Running.File(
            """{"rules":[{"rule":"contactHours","from":"08:00"},{"rule":"contactHours","days":["tuesday"]}]}"""
        );
        var outcome = Running.Tool(Books.Of(Books.Line("a")), "picture", "--policy", policy);
        Assert.Equal((0, ""), (outcome.Code, outcome.Error));
    }
}
