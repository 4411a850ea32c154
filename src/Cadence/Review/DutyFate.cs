namespace Cadence;

/// <summary>What became of a duty by the end of the known past.</summary>
public enum DutyFate
{
    /// <summary>It was done in time.</summary>
    InTime,

    /// <summary>It was done, but late.</summary>
    Late,

    /// <summary>Its due date passed, or the seller missed the meeting, and it was never done.</summary>
    Never,

    /// <summary>It was lifted before it was due: the buyer acted, or the date was replaced.</summary>
    Lifted,

    /// <summary>It was not yet due.</summary>
    Pending,
}
