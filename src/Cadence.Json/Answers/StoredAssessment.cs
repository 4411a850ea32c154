namespace Cadence;

/// <summary>An assessment as the contract writes it.</summary>
/// <param name="Stage">How deep the relationship is.</param>
/// <param name="Standing">Whether the door is open.</param>
/// <param name="Interest">The probability that the buyer is heard from within 90 days.</param>
/// <param name="Pressure">What the seller has been asking of a buyer who has not answered.</param>
/// <param name="AskCeiling">The largest ask that is in proportion.</param>
/// <param name="HeardWithin">The probability that the buyer is heard from within the horizon that was asked about.</param>
/// <param name="Velocity">The buyer's own tempo.</param>
public sealed record StoredAssessment(
    Stage Stage,
    Standing Standing,
    double Interest,
    double Pressure,
    Ask AskCeiling,
    double HeardWithin,
    Velocity Velocity
)
{
    /// <summary>What an assessment says.</summary>
    /// <param name="assessment">The assessment.</param>
    /// <param name="horizon">That of <see cref="HeardWithin"/>; fourteen days unless given.</param>
    public static StoredAssessment Of(Assessment assessment, Duration? horizon = null) =>
        new(
            assessment.Stage,
            assessment.Standing,
            assessment.Interest,
            assessment.Pressure,
            assessment.AskCeiling,
            assessment.HeardWithin(horizon ?? BookLine.DefaultHorizon),
            assessment.Velocity
        );
}
