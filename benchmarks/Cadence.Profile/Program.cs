// Records which branches the tool takes and which types it meets while it decides a book; the native compiler uses this for
// layout and inlining. Arguments: the book, and the file to write:
//
//     dotnet build -c Release src/Cadence.Cli
//     dotnet run -c Release --project benchmarks/Cadence.Profile large.ndjson src/Cadence.Cli/Cadence.Cli.mibc
//
// The runtime counts in the code that it compiles, and traces the counts. The native compiler reads them as the IL of an
// assembly that is never run: https://github.com/dotnet/runtime/blob/main/src/coreclr/tools/dotnet-pgo/dotnet-pgo-experiment.md
using System.Diagnostics;
using Cadence.Profile;

if (args is not [var book, var path])
{
    Console.Error.WriteLine("needs two arguments: the book to decide, and the profile to write");
    return 1;
}

string trace = Path.GetTempFileName();
try
{
    if (Record(book, trace) is not 0 and var code)
    {
        Console.Error.WriteLine(
            $"the tool ended with {code}, and no profile is written: is it built, and is {book} a book?"
        );
        return 1;
    }

    var run = new Run(trace);
    var profile = new MethodProfile(run);
    foreach (var (method, counts) in run.Counts.OrderBy(one => one.Value.Name, StringComparer.Ordinal))
    {
        profile.Add(method, counts.Data.ToArray());
    }

    Console.WriteLine($"{profile.Write(path)} of {run.Counts.Count} methods, {new FileInfo(path).Length} bytes");
}
finally
{
    File.Delete(trace);
}

return 0;

// Compiles everything with counters, and nothing twice. Returns the tool's exit code.
static int Record(string book, string trace)
{
    var start = new ProcessStartInfo("dotnet") { RedirectStandardOutput = true };
    string[] arguments = ["src/Cadence.Cli/bin/Release/net10.0/Cadence.Cli.dll", "decide", book, "--threads", "1"];
    foreach (string argument in (string[])[.. arguments, "--now", "2026-03-02T15:00:00Z"])
    {
        start.ArgumentList.Add(argument);
    }

    foreach (
        var (name, value) in new Dictionary<string, string>
        {
            // The loader, the JIT, types, and the counts with what they count.
            ["EnableEventPipe"] = "1",
            ["EventPipeConfig"] = "Microsoft-Windows-DotNETRuntime:0x1F000080018:5",
            ["EventPipeOutputPath"] = trace,
            ["EventPipeCircularMB"] = "512",
            ["ReadyToRun"] = "0",
            ["TieredPGO"] = "1",
            ["TieredPGO_InstrumentOnlyHotCode"] = "0",
            ["TC_CallCounting"] = "0",
            ["TC_OnStackReplacement"] = "0",
        }
    )
    {
        start.Environment["DOTNET_" + name] = value;
    }

    using var tool = Process.Start(start)!;
    tool.StandardOutput.BaseStream.CopyTo(Stream.Null);
    tool.WaitForExit();
    return tool.ExitCode;
}
