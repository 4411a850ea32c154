namespace Cadence;

/// <summary>The direction in which a buyer's tempo is going.</summary>
public enum Trend
{
    /// <summary>Unchanged, or too little is known.</summary>
    Steady,

    /// <summary>The latest gaps are clearly shorter than the buyer's gaps in general.</summary>
    Quickening,

    /// <summary>The latest gaps are clearly longer than the buyer's gaps in general.</summary>
    Slowing,
}
