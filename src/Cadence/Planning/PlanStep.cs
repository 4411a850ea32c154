namespace Cadence;

/// <summary>One step of a plan.</summary>
/// <param name="Decision">What is to be done then, and why; its instant is the step's.</param>
/// <param name="Record">The interaction that is assumed to be recorded for it; null where the plan ends.</param>
public sealed record PlanStep(Decision Decision, Interaction? Record)
{
    /// <summary>When it is to be done.</summary>
    public Instant At => Decision.At;
}
