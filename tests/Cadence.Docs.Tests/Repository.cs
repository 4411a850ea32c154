namespace Cadence.Tests;

/// <summary>The files under test, found from where the tests run.</summary>
internal static class Repository
{
    public static string Root { get; } = Find(new DirectoryInfo(AppContext.BaseDirectory));

    public static string Docs => Path.Combine(Root, "docs");

    public static string Examples => Path.Combine(Docs, "examples");

    /// <summary>The README and everything under docs, by path from the root.</summary>
    public static TheoryData<string> Pages =>
        [
            "README.md",
            .. Directory
                .EnumerateFiles(Docs, "*.md", SearchOption.AllDirectories)
                .Select(file => Path.GetRelativePath(Root, file).Replace('\\', '/'))
                .Order(StringComparer.Ordinal),
        ];

    public static string Read(string path) =>
        File.ReadAllText(Path.Combine(Root, path)).Replace("\r\n", "\n", StringComparison.Ordinal);

    private static string Find(DirectoryInfo? directory) =>
        directory is null ? throw new InvalidOperationException("The tests were not built within the repository.")
        : File.Exists(Path.Combine(directory.FullName, "Cadence.sln")) ? directory.FullName
        : Find(directory.Parent);
}
