namespace Cadence.Cli;

/// <summary>The tool was called in a way that it cannot follow; the message says which and what it needs.</summary>
internal sealed class UsageException(string message) : Exception(message);
