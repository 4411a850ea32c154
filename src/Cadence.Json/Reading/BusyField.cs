namespace Cadence;

/// <summary>The fields of a busy time, single or weekly.</summary>
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
