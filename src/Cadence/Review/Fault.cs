namespace Cadence;

/// <summary>One thing that is wrong with a touch.</summary>
/// <param name="Kind">What is wrong.</param>
/// <param name="Reason">The rule or duty that says so.</param>
/// <param name="Rider">
/// The step whose ask rode on a duty and was not permitted, although the touch was; null if the touch itself was wrong.
/// </param>
internal readonly record struct Fault(FindingKind Kind, Reason Reason, Step? Rider);
