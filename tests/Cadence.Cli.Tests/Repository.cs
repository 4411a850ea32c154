namespace Cadence.Cli.Tests;

/// <summary>The files that ship, found from where the tests run.</summary>
internal static class Repository
{
    private static readonly string Root = Find(AppContext.BaseDirectory);

    public static string Example(string name) => Path.Combine(Root, "docs", "examples", name);

    public static string Page(string name) => Path.Combine(Root, "docs", name);

    private static string Find(string folder) =>
        File.Exists(Path.Combine(folder, "Cadence.sln"))
            ? folder
            : Find(Path.GetDirectoryName(folder) ?? throw new InvalidOperationException("no repository"));
}
