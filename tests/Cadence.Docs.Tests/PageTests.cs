using System.Text.RegularExpressions;

namespace Cadence.Tests;

/// <summary>The pages say what the files hold and what the tool prints.</summary>
public sealed partial class PageTests
{
    // A block may be indented less than in the file.
    private static readonly int[] Indents = [0, 4, 8];

    public static TheoryData<string> Pages => Repository.Pages;

    [Theory]
    [MemberData(nameof(Pages))]
    public void Csharp_block_is_part_of_an_example_that_runs(string page)
    {
        foreach (var block in CodeBlock.Of(Repository.Read(page)).Where(block => block.Language == "csharp"))
        {
            Assert.True(block.From is not null, $"{page}:{block.Line}: a comment must name the file it is from");
        }
    }

    [Theory]
    [MemberData(nameof(Pages))]
    public void Quoted_block_stands_in_the_file_it_is_from(string page)
    {
        foreach (var block in CodeBlock.Of(Repository.Read(page)).Where(block => block.From is not null))
        {
            string source = Repository.Read("docs/" + block.From);
            Assert.True(
                block.Text.Trim().Length > 0
                    && Indents.Any(indent => source.Contains(block.Indented(indent), StringComparison.Ordinal)),
                $"{page}:{block.Line}: this is not, word for word, a part of docs/{block.From}:\n{block.Text}"
            );
        }
    }

    [Theory]
    [MemberData(nameof(Pages))]
    public void Console_block_is_what_the_tool_prints(string page)
    {
        foreach (var block in CodeBlock.Of(Repository.Read(page)).Where(block => block.Language == "console"))
        {
            ConsoleBlock.Check(block.Text, $"{page}:{block.Line}");
        }
    }

    [Theory]
    [MemberData(nameof(Pages))]
    public void Relative_link_leads_to_a_file_and_a_heading(string page)
    {
        string folder = Path.GetDirectoryName(Path.Combine(Repository.Root, page))!;
        foreach (Match link in Link().Matches(Repository.Read(page)))
        {
            string[] target = link.Groups[1].Value.Split('#');
            string file = target[0].Length == 0 ? Path.Combine(Repository.Root, page) : Path.Combine(folder, target[0]);
            Assert.True(File.Exists(file) || Directory.Exists(file), $"{page}: there is no {target[0]}");
            Assert.True(
                target.Length == 1 || Headings(File.ReadAllText(file)).Contains(target[1]),
                $"{page}: {file} has no heading #{target[^1]}"
            );
        }
    }

    [Theory]
    [MemberData(nameof(Pages))]
    public void Page_names_no_place_outside_the_repository(string page)
    {
        var outside = Outside().Match(Repository.Read(page));
        Assert.False(outside.Success, $"{page} names {outside.Value}");
    }

    private static IEnumerable<string> Headings(string page) =>
        Heading()
            .Matches(page)
            .Select(heading => NotInAnchor().Replace(heading.Groups[1].Value.Trim().ToLowerInvariant(), ""))
            .Select(heading => heading.Replace(' ', '-'));

    [GeneratedRegex(@"\]\((?!https?:|mailto:)([^)\s]+)\)")]
    private static partial Regex Link();

    [GeneratedRegex("^#+ (.*)$", RegexOptions.Multiline)]
    private static partial Regex Heading();

    [GeneratedRegex(@"[^\w\- ]")]
    private static partial Regex NotInAnchor();

    [GeneratedRegex(
        @"(?<![\w.:/*-])(~|/(work|home|root|tmp|usr|opt|var|etc|mnt|Users))/[\w.-]+|(?<!\w)[A-Z]:\\\w+|file://\S*"
    )]
    private static partial Regex Outside();
}
