using System.Text.RegularExpressions;

namespace Cadence.Tests.Architecture;

/// <summary>One direction, no circles: each folder of the core uses only those to its left.</summary>
public sealed partial class FolderTests
{
    private static readonly string[] Order =
    [
        "History",
        "Relationships",
        "Assessment",
        "Pacing",
        "Rescheduling",
        "Planning",
        "Review",
    ];

    [Fact]
    public void EveryFolder_UsesOnlyThoseToItsLeft()
    {
        var files = Sources.Core().Select(file => (file.Folder, file.Name, Code: Code(file.Text))).ToArray();
        var declared = files
            .SelectMany(file => Declared(file.Code).Select(type => (type, file.Folder)))
            .Distinct()
            .GroupBy(pair => pair.type)
            .Where(group => group.Select(pair => pair.Folder).Distinct().Count() == 1)
            .ToDictionary(group => group.Key, group => group.First().Folder);
        var wrong =
            from file in files
            let place = Array.IndexOf(Order, file.Folder)
            where place >= 0
            from word in Words().Matches(file.Code).Select(match => match.Value).Distinct()
            where declared.TryGetValue(word, out string? folder) && Array.IndexOf(Order, folder) > place
            where !files.Any(other => Array.IndexOf(Order, other.Folder) <= place && Members(other.Code).Contains(word))
            select $"{file.Folder}/{file.Name} uses {word} of {declared[word]}";
        Assert.Empty(wrong);
        Assert.True(declared.Count > 80, $"only {declared.Count} types were found");
    }

    [Fact]
    public void EveryFolder_IsOneOfTheDesign() =>
        Assert.Empty(Sources.Core().Select(file => file.Folder).Distinct().Except([.. Order, ""]));

    [Fact]
    public void ThePolyfills_AreTheOnlyFileOutsideTheFolders() =>
        Assert.Equal(["Polyfills.cs"], Sources.Core().Where(file => file.Folder.Length == 0).Select(file => file.Name));

    // Comments and texts may speak of anything.
    private static string Code(string text) => Texts().Replace(Comments().Replace(text, " "), "\"\"");

    private static IEnumerable<string> Declared(string code) =>
        Types().Matches(code).Select(match => match.Groups[1].Value);

    // A member may be called like a type further right.
    private static HashSet<string> Members(string code) =>
        [.. MemberNames().Matches(code).Select(match => match.Groups[1].Value)];

    [GeneratedRegex(@"//[^\n]*")]
    private static partial Regex Comments();

    [GeneratedRegex(@"""(?:[^""\\\n]|\\.)*""")]
    private static partial Regex Texts();

    [GeneratedRegex(@"\b(?:class|record struct|record|struct|enum|interface)\s+([A-Z]\w*)")]
    private static partial Regex Types();

    [GeneratedRegex(@"\b[A-Z]\w+\b")]
    private static partial Regex Words();

    [GeneratedRegex(
        @"\b(?:public|internal|private|protected|static|readonly|override|const)\s(?:\([^()]*\)|[^=;(){])*?\b([A-Z]\w*)\s*(?:\(|\{|=|;)"
    )]
    private static partial Regex MemberNames();
}
