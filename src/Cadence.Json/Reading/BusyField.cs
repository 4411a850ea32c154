namespace Cadence;

/// <summary>The fields of a busy time, once or every week.</summary>
internal enum BusyField
{
    Start,
    End,
    Kind,
    FirstDay,
    LastDay,
    Days,
    From,
    To,
    EveryWeeks,
}
