namespace Cadence;

/// <summary>A rough length of time.</summary>
public enum TimeBand
{
    /// <summary>Shorter than a day.</summary>
    UnderADay,

    /// <summary>A day or longer, but shorter than seven days.</summary>
    UnderAWeek,

    /// <summary>Seven days or longer, but shorter than thirty.</summary>
    UnderAMonth,

    /// <summary>Thirty days or longer, but shorter than ninety.</summary>
    UnderAQuarter,

    /// <summary>Ninety days or longer.</summary>
    AQuarterOrMore,

    /// <summary>Without an end, or without a beginning.</summary>
    Unbounded,
}
