namespace Cadence;

/// <summary>The cases of <see cref="Decision"/>, as the contract names them.</summary>
public enum DecisionKind
{
    /// <summary>A duty comes first.</summary>
    Respond,

    /// <summary>A step may be taken.</summary>
    Reach,

    /// <summary>Leave them be.</summary>
    Wait,

    /// <summary>Patience is spent: say so, and step back.</summary>
    Suspend,

    /// <summary>It is over.</summary>
    Leave,
}
