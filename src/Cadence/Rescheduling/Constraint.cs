namespace Cadence;

/// <summary>One constraint on a meeting of a given length, such as a calendar or somebody's hours.</summary>
/// <remarks>
/// A closure operator on the starts that fit, like a rule of a policy, and its mirror image: neither skips a start that fits, so
/// going from one constraint to the next until none moves the start is an exact search.
/// </remarks>
internal abstract class Constraint
{
    /// <summary>
    /// Finds the first start at or after an instant that fits; <see cref="Tick.Never"/> if none up to the limit does.
    /// </summary>
    public abstract long Earliest(long start);

    /// <summary>Finds the last start at or before an instant that fits; minus <see cref="Tick.Never"/> if none does.</summary>
    public abstract long Latest(long start);

    /// <summary>Whether a start fits.</summary>
    public virtual bool Fits(long start) => Latest(start) == start;
}
