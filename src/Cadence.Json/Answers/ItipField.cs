namespace Cadence;

/// <summary>The fields of a calendar message.</summary>
internal enum ItipField
{
    Method,
    From,
    Partstat,
    Section,
}
