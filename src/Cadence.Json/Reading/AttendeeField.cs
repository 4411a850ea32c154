namespace Cadence;

/// <summary>The fields of an attendee.</summary>
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
