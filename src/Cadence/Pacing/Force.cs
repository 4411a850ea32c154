namespace Cadence;

/// <summary>What a rule binds, and what it yields to.</summary>
public enum Force
{
    /// <summary>Binds what the seller starts, but yields to a duty.</summary>
    Pacing,

    /// <summary>Binds duties too, but yields to an agreed meeting and to an instant that the buyer named.</summary>
    Courtesy,

    /// <summary>Yields to nothing.</summary>
    Law,
}
