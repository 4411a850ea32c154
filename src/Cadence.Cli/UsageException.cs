namespace Cadence.Cli;

/// <summary>The exception for a call that the tool cannot follow; the message says which part, and what it needs.</summary>
internal sealed class UsageException(string message) : Exception(message);
