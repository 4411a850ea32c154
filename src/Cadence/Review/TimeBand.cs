namespace Cadence;

/// <summary>A length of time, roughly.</summary>
public enum TimeBand
{
    /// <summary>Shorter than a day.</summary>
    UnderADay,

    /// <summary>From a day, shorter than seven.</summary>
    UnderAWeek,

    /// <summary>From seven days, shorter than thirty.</summary>
    UnderAMonth,

    /// <summary>From thirty days, shorter than ninety.</summary>
    UnderAQuarter,

    /// <summary>Ninety days or longer.</summary>
    AQuarterOrMore,

    /// <summary>It has no end, or had no beginning.</summary>
    Unbounded,
}
