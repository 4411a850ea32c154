using System.Diagnostics;

namespace Cadence.Cli.Tests;

/// <summary>The tool, run as a process.</summary>
public sealed class ProcessTests
{
    private static CancellationToken Token => TestContext.Current.CancellationToken;

    [Fact]
    public async Task A_pipe_gets_lines_and_an_exit_code()
    {
        var (code, output, error) = await Run(Books.Of(Books.SixWeeks, "{", Books.Line("ünïcode")), "decide");
        Assert.Equal(1, code);
        Assert.Equal(2, output.Split('\n', StringSplitOptions.RemoveEmptyEntries).Length);
        Assert.Contains("ünïcode", output, StringComparison.Ordinal);
        Assert.StartsWith("line 2: not JSON", error, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_pipe_that_stays_open_gets_its_answers()
    {
        using var process = StartTool("decide", "--now", "2026-01-01T00:00:00Z");
        foreach (string relationship in new[] { "first", "second" })
        {
            await process.StandardInput.WriteAsync(Books.Of(Books.Line(relationship)));
            await process.StandardInput.FlushAsync(Token);
            Assert.Contains(
                relationship,
                await process.StandardOutput.ReadLineAsync(Token).AsTask().WaitAsync(TimeSpan.FromMinutes(1), Token),
                StringComparison.Ordinal
            );
        }

        process.StandardInput.Close();
        await process.WaitForExitAsync(Token);
        Assert.Equal(0, process.ExitCode);
    }

    [Fact]
    public async Task Bad_usage_has_a_code_of_its_own()
    {
        var (code, output, error) = await Run("", "decide", "nowhere.ndjson");
        Assert.Equal((2, ""), (code, output));
        Assert.StartsWith("cadence: there is no file 'nowhere.ndjson'.", error, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_standard_input_that_is_closed_is_not_waited_for()
    {
        Assert.SkipWhen(OperatingSystem.IsWindows(), "It takes a shell to close a stream of another process.");
        string path = typeof(Tool).Assembly.Location;
        using var process = Start("sh", "-c", "exec dotnet \"$0\" decide <&-", path);
        string error = await process.StandardError.ReadToEndAsync(Token);
        await process.WaitForExitAsync(Token);
        Assert.Equal(2, process.ExitCode);
        Assert.StartsWith("cadence: standard input is closed; name a file instead.", error, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_standard_error_that_is_closed_is_not_written_to()
    {
        Assert.SkipWhen(OperatingSystem.IsWindows(), "It takes a shell to close a stream of another process.");
        string path = typeof(Tool).Assembly.Location;
        using var process = Start("sh", "-c", "exec dotnet \"$0\" decide nowhere.ndjson 2>&-", path);
        Assert.Equal("", await process.StandardOutput.ReadToEndAsync(Token));
        await process.WaitForExitAsync(Token);
        Assert.Equal(2, process.ExitCode);
    }

    [Fact]
    public async Task A_standard_output_that_is_closed_is_told()
    {
        Assert.SkipWhen(OperatingSystem.IsWindows(), "It takes a shell to close a stream of another process.");
        string path = typeof(Tool).Assembly.Location;
        using var process = Start(
            "sh",
            "-c",
            "exec dotnet \"$0\" decide \"$1\" >&-",
            path,
            Running.File(Books.SixWeeks)
        );
        string error = await process.StandardError.ReadToEndAsync(Token);
        await process.WaitForExitAsync(Token);
        Assert.Equal(2, process.ExitCode);
        Assert.StartsWith(
            "cadence: standard output is closed; direct it to a file or a pipe.",
            error,
            StringComparison.Ordinal
        );
    }

    [Fact]
    public async Task A_standard_error_that_is_full_ends_nothing()
    {
        Assert.SkipUnless(File.Exists("/dev/full"), "There is no device that is always full.");
        string path = typeof(Tool).Assembly.Location;
        string book = Running.File(Books.Of("{", Books.Line("a"), "{", Books.Line("b")));
        using var process = Start("sh", "-c", "exec dotnet \"$0\" decide \"$1\" 2>/dev/full", path, book);
        string output = await process.StandardOutput.ReadToEndAsync(Token);
        await process.WaitForExitAsync(Token);
        Assert.Equal((1, 2), (process.ExitCode, output.Count(character => character == '\n')));
    }

    [Fact]
    public async Task A_page_is_not_written_over_the_book_that_is_read_from_standard_input()
    {
        Assert.SkipUnless(File.Exists("/dev/stdin") && Directory.Exists("/proc/self/fd"), "A stream has no name here.");
        string path = typeof(Tool).Assembly.Location;
        string book = Running.File(Books.Of(Books.Line("a")));
        using var process = Start("sh", "-c", "exec dotnet \"$0\" picture -o \"$1\" <\"$1\"", path, book);
        string error = await process.StandardError.ReadToEndAsync(Token);
        await process.WaitForExitAsync(Token);
        Assert.Equal(2, process.ExitCode);
        Assert.StartsWith($"cadence: --output: '{book}' is the book itself.", error, StringComparison.Ordinal);
        Assert.Equal(Books.Of(Books.Line("a")), await File.ReadAllTextAsync(book, Token));
    }

    [Fact]
    public async Task Who_stops_listening_is_not_bothered()
    {
        using var process = StartTool("decide", "--now", "2026-01-01T00:00:00Z");
        string line = Books.Line("a", history: Books.Touch("i1", "2025-12-01T10:00:00Z"));
        var feeding = Task.Run(
            () =>
            {
                try
                {
                    for (int i = 0; i < 200_000; i++)
                    {
                        process.StandardInput.WriteLine(line);
                    }
                }
                catch (IOException)
                {
                    // The tool has ended, as it should.
                }
            },
            Token
        );
        Assert.NotNull(await process.StandardOutput.ReadLineAsync(Token));
        process.StandardOutput.Close();
        string error = await process.StandardError.ReadToEndAsync(Token);
        await feeding;
        await process.WaitForExitAsync(Token);
        Assert.Equal((0, ""), (process.ExitCode, error));
    }

    private static async Task<(int Code, string Output, string Error)> Run(string input, params string[] args)
    {
        using var process = StartTool(args);
        await process.StandardInput.WriteAsync(input);
        process.StandardInput.Close();
        var output = process.StandardOutput.ReadToEndAsync(Token);
        string error = await process.StandardError.ReadToEndAsync(Token);
        await process.WaitForExitAsync(Token);
        return (process.ExitCode, await output, error);
    }

    private static Process StartTool(params string[] args) =>
        Start("dotnet", [typeof(Tool).Assembly.Location, .. args]);

    private static Process Start(string program, params string[] args)
    {
        var utf8 = new System.Text.UTF8Encoding(encoderShouldEmitUTF8Identifier: false);
        return Process.Start(
            new ProcessStartInfo(program, args)
            {
                RedirectStandardInput = true,
                RedirectStandardOutput = true,
                RedirectStandardError = true,
                StandardInputEncoding = utf8,
                StandardOutputEncoding = utf8,
            }
        )!;
    }
}
