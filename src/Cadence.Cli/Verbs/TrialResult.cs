namespace Cadence.Cli;

/// <summary>The result of a trial.</summary>
/// <param name="Trial">What was tried.</param>
/// <param name="First">The counts of the first policy.</param>
/// <param name="Comparison">Both policies, paired, if there are two.</param>
internal sealed record TrialResult(PolicyTrial Trial, BacktestTally First, BacktestComparison? Comparison);
