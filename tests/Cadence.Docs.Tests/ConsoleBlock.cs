using System.Diagnostics;
using System.Text.RegularExpressions;

namespace Cadence.Tests;

/// <summary>
/// A session with the tool: lines that begin with <c>$ cadence</c>, each followed by its output. A line of <c>…</c> stands for
/// any number of omitted lines.
/// </summary>
internal static partial class ConsoleBlock
{
    private const string Prompt = "$ cadence ";
    private const string LeftOut = "…";

    public static void Check(string block, string where)
    {
        string[] lines = block.TrimEnd('\n').Split('\n');
        Assert.StartsWith(Prompt, lines[0], StringComparison.Ordinal);
        for (int i = 0; i < lines.Length; )
        {
            string command = lines[i][Prompt.Length..];
            int end = i + 1;
            while (end < lines.Length && !lines[end].StartsWith(Prompt, StringComparison.Ordinal))
            {
                end++;
            }

            string printed = Run(command);
            Assert.True(
                Says(lines.AsSpan(i + 1, end - i - 1), printed.TrimEnd('\n').Split('\n')),
                $"{where}: cadence {command} prints:\n{printed}"
            );
            i = end;
        }
    }

    private static bool Says(ReadOnlySpan<string> quoted, ReadOnlySpan<string> printed)
    {
        if (quoted.IsEmpty)
        {
            return printed.IsEmpty;
        }

        if (quoted[0] != LeftOut)
        {
            return !printed.IsEmpty && quoted[0].TrimEnd() == printed[0].TrimEnd() && Says(quoted[1..], printed[1..]);
        }

        for (int skipped = 0; skipped <= printed.Length; skipped++)
        {
            if (Says(quoted[1..], printed[skipped..]))
            {
                return true;
            }
        }

        return false;
    }

    // An argument may be in single quotes; a pipe would hide the tool's own exit code.
    internal static string Run(string command)
    {
        Assert.DoesNotContain(Argument().Replace(command, ""), character => character is '\'' or '"' or '|' or '>');
        var start = new ProcessStartInfo("dotnet")
        {
            WorkingDirectory = Repository.Root,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
            UseShellExecute = false,
        };
        start.ArgumentList.Add(Path.Combine(AppContext.BaseDirectory, "Cadence.Cli.dll"));
        foreach (Match argument in Argument().Matches(command))
        {
            start.ArgumentList.Add(argument.Value.Trim('\''));
        }

        using var process = Process.Start(start)!;
        var errors = process.StandardError.ReadToEndAsync();
        string printed = process.StandardOutput.ReadToEnd();
        process.WaitForExit();
        Assert.True(process.ExitCode == 0, $"cadence {command}: {errors.Result}");
        return printed.Replace("\r\n", "\n", StringComparison.Ordinal);
    }

    [GeneratedRegex("'[^']*'|[^ '\"|>]+")]
    private static partial Regex Argument();
}
