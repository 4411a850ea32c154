namespace Cadence;

/// <summary>The fields of what becomes of a meeting.</summary>
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
