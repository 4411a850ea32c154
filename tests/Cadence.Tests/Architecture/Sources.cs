namespace Cadence.Tests.Architecture;

/// <summary>The source of the core, and the files next to these tests.</summary>
internal static class Sources
{
    public static string Beside(string file)
    {
        // Reproducible builds map source paths, so the solution is found from where the tests run.
        var place = new DirectoryInfo(AppContext.BaseDirectory);
        while (!File.Exists(Path.Combine(place.FullName, "Cadence.sln")))
        {
            place = place.Parent ?? throw new InvalidOperationException("the tests run outside the repository");
        }

        return Path.Combine(place.FullName, "tests", "Cadence.Tests", file);
    }

    public static IEnumerable<(string Folder, string Name, string Text)> Core()
    {
        string root = Path.GetFullPath(Beside("../../src/Cadence"));
        foreach (string path in Directory.EnumerateFiles(root, "*.cs", SearchOption.AllDirectories))
        {
            string[] parts = Path.GetRelativePath(root, path).Split(Path.DirectorySeparatorChar);
            if (parts[0] is not ("obj" or "bin"))
            {
                yield return (parts.Length > 1 ? parts[0] : "", parts[^1], File.ReadAllText(path));
            }
        }
    }
}
