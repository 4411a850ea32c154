using System.Text;
using Microsoft.Win32.SafeHandles;

namespace Cadence.Cli;

/// <summary>Everything outside the tool that it touches: the streams, the clock, and who looks on.</summary>
internal sealed class Surroundings(Stream? input, Stream? output, TextWriter error, IClock clock)
{
    /// <summary>The standard input; null if it is closed.</summary>
    public Stream? Input => input;

    public Stream Output { get; } = output is null ? Stream.Null : new ListenedStream(output);

    /// <summary>Whether there is no output to write answers to.</summary>
    public bool OutputIsClosed => output is null;

    public IClock Clock => clock;

    /// <summary>Whether a person reads the answers as they come.</summary>
    public bool OutputIsTerminal { get; init; }

    /// <summary>Whether progress can be shown to a person.</summary>
    public bool ShowsProgress { get; init; }

    public int Width { get; init; } = 120;

    /// <summary>Writes a message on one line, shortened and without characters that a terminal would obey.</summary>
    public void Tell(string message) => Show(Safe.Message(message) + error.NewLine);

    /// <summary>Shows a text beside the answers, as it is.</summary>
    public void Show(string text)
    {
        try
        {
            error.Write(text);
        }
        catch (IOException)
        {
            // Someone who does not take the messages may still want the answers; the exit code tells the rest.
        }
    }

#pragma warning disable CA2000 // The streams live as long as the process.
    public static Surroundings OfProcess()
    {
        var utf8 = new UTF8Encoding(encoderShouldEmitUTF8Identifier: false);
        return new(
            StandardStream.IsGiven(StandardStream.Input) ? Console.OpenStandardInput() : null,
            OpenOutput(),
            StandardStream.IsGiven(StandardStream.Error)
                ? new StreamWriter(Console.OpenStandardError(), utf8) { AutoFlush = true }
                : TextWriter.Null,
            SystemClock.Instance
        )
        {
            OutputIsTerminal = !Console.IsOutputRedirected,
            ShowsProgress = Console.IsOutputRedirected && !Console.IsErrorRedirected,
            Width = Console.IsOutputRedirected ? 120 : Math.Max(Console.WindowWidth, 60),
        };
    }

    // The console's own stream stays silent when its reader has gone, so the tool would work on for nobody. For a file it is
    // the right one, because it advances the position shared with whoever writes next.
    private static Stream? OpenOutput()
    {
        if (!StandardStream.IsGiven(StandardStream.Output))
        {
            return null;
        }

        if (OperatingSystem.IsWindows() || !Console.IsOutputRedirected)
        {
            return Console.OpenStandardOutput();
        }

        var handle = new SafeFileHandle(StandardStream.Output, ownsHandle: false);
        var stream = new FileStream(handle, FileAccess.Write, bufferSize: 0);
        return stream.CanSeek ? Console.OpenStandardOutput() : stream;
    }
#pragma warning restore CA2000
}
