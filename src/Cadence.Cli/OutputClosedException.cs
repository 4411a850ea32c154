namespace Cadence.Cli;

/// <summary>Nobody reads the answers any more, which is no error: <c>cadence decide book.ndjson | head</c>.</summary>
internal sealed class OutputClosedException(IOException cause) : Exception(cause.Message, cause);
