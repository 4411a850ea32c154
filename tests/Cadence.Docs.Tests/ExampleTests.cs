namespace Cadence.Tests;

/// <summary>Each example has an expected output, and each output an example. .ci/run checks that they match.</summary>
public sealed class ExampleTests
{
    [Fact]
    public void Script_has_its_output_beside_it() => Assert.Equal(Names("*.cs"), Names("*.out"));

    [Fact]
    public void Five_stories_are_told_and_each_names_what_the_naive_tool_does()
    {
        string[] stories = [.. Names("story*.out")];
        Assert.Equal(5, stories.Length);
        Assert.All(
            stories,
            story =>
                Assert.Contains(
                    "The naive tool: ",
                    File.ReadAllText(Path.Combine(Repository.Examples, story + ".out")),
                    StringComparison.Ordinal
                )
        );
    }

    private static IEnumerable<string> Names(string pattern) =>
        Directory
            .EnumerateFiles(Repository.Examples, pattern)
            .Select(file => Path.GetFileNameWithoutExtension(file)!)
            .Order(StringComparer.Ordinal);
}
