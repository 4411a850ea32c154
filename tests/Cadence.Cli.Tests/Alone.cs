namespace Cadence.Cli.Tests;

/// <summary>Tests that measure the memory of the process, and so run alone.</summary>
[CollectionDefinition(nameof(Alone), DisableParallelization = true)]
public sealed class Alone;
