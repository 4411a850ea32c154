namespace Cadence;

/// <summary>The fields of a slot.</summary>
internal enum SlotField
{
    Start,
    End,
    Kind,
}
