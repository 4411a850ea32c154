namespace Cadence;

/// <summary>An assessment as the contract writes it.</summary>
/// <param name="Stage">How deep the relationship is.</param>
/// <param name="Standing">Whether the door is open.</param>
/// <param name="Interest">The probability that the buyer is heard from within 90 days.</param>
/// <param name="Pressure">The asks that the buyer has not answered, by size, each fading at the buyer's tempo; from 0 up.</param>
/// <param name="AskCeiling">The largest ask that is in proportion.</param>
/// <param name="HeardWithin">The probability that the buyer is heard from within the requested horizon.</param>
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
    /// <summary>How deep the relationship is.</summary>
    public Stage Stage
    {
        get;
        init => field = Argument.Defined(value, nameof(Stage));
    } = Argument.Defined(Stage, nameof(Stage));

    /// <summary>Whether the door is open.</summary>
    public Standing Standing
    {
        get;
        init => field = Argument.Defined(value, nameof(Standing));
    } = Argument.Defined(Standing, nameof(Standing));

    /// <summary>The largest ask that is in proportion.</summary>
    public Ask AskCeiling
    {
        get;
        init => field = Argument.Defined(value, nameof(AskCeiling));
    } = Argument.Defined(AskCeiling, nameof(AskCeiling));

    /// <summary>The buyer's own tempo.</summary>
    public Velocity Velocity
    {
        get;
        init => field = Known(value);
    } = Known(Velocity);

    /// <summary>Converts an assessment to its stored form.</summary>
    /// <param name="assessment">The assessment.</param>
    /// <param name="horizon">The horizon of <see cref="HeardWithin"/>; 14 days by default.</param>
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

    private static Velocity Known(Velocity velocity)
    {
        Argument.Defined(velocity.Trend, nameof(Velocity));
        return velocity;
    }
}
