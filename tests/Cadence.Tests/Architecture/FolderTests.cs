using System.Text.RegularExpressions;

namespace Cadence.Tests.Architecture;

/// <summary>Dependencies have one direction and no cycles: each folder of the core uses only those to its left.</summary>
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
    public void EveryFolder_UsesOnlyThoseToItsLeft() => Assert.Empty(Wrong([.. Sources.Core()]));

    [Fact]
    public void EveryType_LivesInOneFolder()
    {
        var homes = Homes([.. Sources.Core().Where(file => file.Folder.Length > 0)]);
        Assert.Empty(homes.Where(home => home.Distinct().Count() > 1).Select(home => home.Key));
        Assert.True(homes.Count > 200, $"only {homes.Count} types were found");
    }

    /// <summary>These tests find what they look for, shown by examples.</summary>
    [Theory]
    [InlineData("internal static class Early { public static int Count(Late late) => 1; }", "uses Late")]
    [InlineData("internal static class Early { public static int Count() => Cadence.Late.Count; }", "uses Late")]
    [InlineData("internal static class Early { public static int Count() => Other.Late; }", null)]
    [InlineData("internal static class Early { public static int Late() => 1; }", null)]
    [InlineData("/// <summary>Before <see cref=\"Late\"/>.</summary>\ninternal static class Early;", null)]
    public void ADeliberateCircle_IsFound(string early, string? found)
    {
        const string Late = "internal static class Late { public const int Count = 1; }";
        string[] wrong = [.. Wrong([("Pacing", "Early.cs", early), ("Review", "Late.cs", Late)])];
        Assert.Equal(found is null ? [] : [$"Pacing/Early.cs {found} of Review"], wrong);
    }

    [Fact]
    public void EveryFolder_IsOneOfTheDesign() =>
        Assert.Empty(Sources.Core().Select(file => file.Folder).Distinct().Except([.. Order, ""]));

    [Fact]
    public void ThePolyfills_AreTheOnlyFileOutsideTheFolders() =>
        Assert.Equal(["Polyfills.cs"], Sources.Core().Where(file => file.Folder.Length == 0).Select(file => file.Name));

    private static IEnumerable<string> Wrong((string Folder, string Name, string Text)[] files)
    {
        var homes = Homes(files);
        return from file in files
            let place = Array.IndexOf(Order, file.Folder)
            where place >= 0
            let code = Code(file.Text)
            from word in Words().Matches(code).Select(match => match.Value).Distinct()
            where homes[word].Any() && homes[word].All(folder => Array.IndexOf(Order, folder) > place)
            where !Members(code).Contains(word)
            select $"{file.Folder}/{file.Name} uses {word} of {homes[word].First()}";
    }

    // The folders that declare each type.
    private static ILookup<string, string> Homes((string Folder, string Name, string Text)[] files) =>
        files
            .SelectMany(file => Declared(Code(file.Text)).Select(name => (name, file.Folder)))
            .ToLookup(pair => pair.name, pair => pair.Folder);

    // Comments and strings may name anything.
    private static string Code(string text) => Texts().Replace(Comments().Replace(text, " "), "\"\"");

    private static IEnumerable<string> Declared(string code) =>
        Types().Matches(code).Select(match => match.Groups[1].Value);

    // A member may share its name with a type further right: in its own file, or after a dot.
    private static HashSet<string> Members(string code) =>
        [.. MemberNames().Matches(code).Select(match => match.Groups[1].Value)];

    [GeneratedRegex(@"//[^\n]*")]
    private static partial Regex Comments();

    [GeneratedRegex(@"""(?:[^""\\\n]|\\.)*""")]
    private static partial Regex Texts();

    [GeneratedRegex(
        @"^(?:public|internal)[\w ]*?\b(?:class|record struct|record|struct|enum|interface)\s+([A-Z]\w*)",
        RegexOptions.Multiline
    )]
    private static partial Regex Types();

    // What follows a dot belongs to something else, unless that is the namespace.
    [GeneratedRegex(@"(?<!(?<!\bCadence)\.)\b[A-Z]\w+\b")]
    private static partial Regex Words();

    [GeneratedRegex(
        @"\b(?:public|internal|private|protected|static|readonly|override|const)\s(?:\([^()]*\)|[^=;(){])*?\b([A-Z]\w*)\s*(?:\(|\{|=|;)"
    )]
    private static partial Regex MemberNames();
}
