namespace Cadence;

/// <summary>The fields of somebody who attends.</summary>
internal enum AttendeeField
{
    Zone,
    Busy,
    Recurring,
    Hours,
    Calendar,
    Before,
    After,
}
