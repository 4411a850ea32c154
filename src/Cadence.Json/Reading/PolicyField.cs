namespace Cadence;

/// <summary>The fields of a policy.</summary>
internal enum PolicyField
{
    Extends,
    Rules,
    Packs,
    Calendars,
}
