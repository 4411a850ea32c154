namespace Cadence;

/// <summary>Where a buyer's tempo is going.</summary>
public enum Trend
{
    /// <summary>As it was, or too little is known.</summary>
    Steady,

    /// <summary>The latest gaps are clearly shorter than the buyer's own.</summary>
    Quickening,

    /// <summary>The latest gaps are clearly longer than the buyer's own.</summary>
    Slowing,
}
