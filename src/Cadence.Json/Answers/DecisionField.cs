namespace Cadence;

/// <summary>The fields of a decision, of its reasons and of its assessment.</summary>
internal enum DecisionField
{
    Relationship,
    At,
    Policy,
    Decision,
    Until,
    Duty,
    By,
    Channels,
    AskCeiling,
    Asks,
    LeadWith,
    Reasons,
    Rule,
    Requires,
    Evidence,
    Text,
    Assessment,
    Stage,
    Standing,
    Interest,
    Pressure,
    HeardWithin,
    Velocity,
    Typical,
    Low,
    High,
    Samples,
    Trend,
}
