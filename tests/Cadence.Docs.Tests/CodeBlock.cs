using System.Text.RegularExpressions;

namespace Cadence.Tests;

/// <summary>A fenced block of a page.</summary>
/// <param name="Line">The line of its opening fence, from 1.</param>
/// <param name="Language">The text after its opening fence.</param>
/// <param name="From">The file that it is a part of, if a comment above it names one.</param>
/// <param name="Text">The text between the fences.</param>
internal sealed partial record CodeBlock(int Line, string Language, string? From, string Text)
{
    public static IEnumerable<CodeBlock> Of(string page)
    {
        string[] lines = page.Split('\n');
        for (int i = 0; i < lines.Length; i++)
        {
            if (!lines[i].StartsWith("```", StringComparison.Ordinal))
            {
                continue;
            }

            int end = Array.IndexOf(lines, "```", i + 1);
            Assert.True(end > i, $"the block of line {i + 1} is not closed");
            var from = i > 0 ? Comment().Match(lines[i - 1]) : Match.Empty;
            yield return new(
                i + 1,
                lines[i][3..],
                from.Success ? from.Groups[1].Value : null,
                string.Concat(lines[(i + 1)..end].Select(line => line + "\n"))
            );
            i = end;
        }
    }

    public string Indented(int indent) =>
        string.Concat(
            Text.Split('\n')[..^1].Select(line => (line.Length > 0 ? new string(' ', indent) + line : line) + "\n")
        );

    [GeneratedRegex("^<!-- from: (\\S+) -->$")]
    private static partial Regex Comment();
}
