using System.Diagnostics;

namespace Cadence.Cli;

/// <summary>Shows the progress to a person who waits.</summary>
internal sealed class Progress(Surroundings surroundings)
{
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(1);
    private static readonly TimeSpan Interval = TimeSpan.FromMilliseconds(200);
    private readonly Stopwatch elapsed = Stopwatch.StartNew();
    private TimeSpan next = Patience;
    private bool shown;

    public void Report(LineReader lines)
    {
        if (!surroundings.ShowsProgress || elapsed.Elapsed < next)
        {
            return;
        }

        next = elapsed.Elapsed + Interval;
        shown = true;
        surroundings.Show(
            string.Create(
                CultureInfo.InvariantCulture,
                $"\r{lines.Number:N0} lines, {lines.Consumed / 1e6:N1} MB, {elapsed.Elapsed:h\\:mm\\:ss}"
            )
        );
    }

    /// <summary>Clears the line, for something else or for good.</summary>
    public void Clear()
    {
        if (shown)
        {
            surroundings.Show("\r\e[K");
            shown = false;
        }
    }
}
