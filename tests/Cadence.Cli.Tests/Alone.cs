namespace Cadence.Cli.Tests;

/// <summary>Tests that look at the memory of the process, and so run when no others do.</summary>
[CollectionDefinition(nameof(Alone), DisableParallelization = true)]
public sealed class Alone;
