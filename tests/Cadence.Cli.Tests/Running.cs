using System.Text;
using NodaTime.Extensions;

namespace Cadence.Cli.Tests;

/// <summary>Runs the tool inside the test process.</summary>
internal static class Running
{
    public static readonly Instant Clock = Instant.FromUtc(2026, 5, 4, 10, 0);

    public static Outcome Tool(string input, params string[] args) => Tool(Encoding.UTF8.GetBytes(input), args);

    public static Outcome Tool(byte[] input, params string[] args) => Tool(new MemoryStream(input), args);

    public static Outcome Tool(Stream? stream, params string[] args)
    {
        using var output = new MemoryStream();
        using var error = new StringWriter { NewLine = "\n" };
        int code = Cli.Tool.Run(args, new(stream, output, error, new StoppedClock()));
        return new(code, Encoding.UTF8.GetString(output.ToArray()), error.ToString());
    }

    /// <summary>Writes a file for a test.</summary>
    public static string File(string text)
    {
        string path = Path.Combine(Directory.CreateTempSubdirectory("cadence").FullName, "file");
        System.IO.File.WriteAllText(path, text);
        return path;
    }

    internal sealed record Outcome(int Code, string Output, string Error)
    {
        public string[] Lines => Output.Split('\n', StringSplitOptions.RemoveEmptyEntries);
    }

    private sealed class StoppedClock : IClock
    {
        public Instant GetCurrentInstant() => Clock;
    }
}
