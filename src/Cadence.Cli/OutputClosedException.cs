namespace Cadence.Cli;

/// <summary>The exception thrown when the answers cannot be handed over.</summary>
internal sealed class OutputClosedException(IOException cause) : Exception(cause.Message, cause)
{
    // EPIPE; ERROR_BROKEN_PIPE and ERROR_NO_DATA as HRESULTs.
    private static readonly int[] BrokenPipe = [32, unchecked((int)0x8007006D), unchecked((int)0x800700E8)];

    /// <summary>
    /// Whether the reader has gone, which is no error: <c>cadence decide book.ndjson | head</c>. A full disk is one.
    /// </summary>
    public bool IsOfTheReader => BrokenPipe.Contains(InnerException!.HResult);
}
