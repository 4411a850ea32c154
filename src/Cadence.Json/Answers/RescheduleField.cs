namespace Cadence;

/// <summary>The fields of a reschedule decision.</summary>
internal enum RescheduleField
{
    Relationship,
    At,
    Policy,
    Decision,
    Call,
    Slots,
    Until,
    Itip,
    Reasons,
    Record,
}
