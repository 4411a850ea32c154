namespace Cadence;

/// <summary>What came after a question asked of the past.</summary>
/// <param name="BackAfter">The days until the buyer was next heard from; infinite if they were not.</param>
/// <param name="Age">The days from the question to the end of what is known.</param>
internal readonly record struct Outcome(double BackAfter, double Age);
