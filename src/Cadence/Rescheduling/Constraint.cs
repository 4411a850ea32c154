namespace Cadence;

/// <summary>One thing that a meeting of some length must fit: a calendar, somebody's hours.</summary>
/// <remarks>
/// A closure on the starts that fit, like the rules of a policy, and its mirror image: neither passes over a start that
/// fits, so going from one constraint to the next until none moves is an exact search.
/// </remarks>
internal abstract class Constraint
{
    /// <summary>The first start at or after an instant that fits; <see cref="Tick.Never"/> if none up to the limit does.</summary>
    public abstract long Earliest(long start);

    /// <summary>The last start at or before an instant that fits; minus <see cref="Tick.Never"/> if none does.</summary>
    public abstract long Latest(long start);

    /// <summary>Whether a start fits.</summary>
    public virtual bool Fits(long start) => Latest(start) == start;
}
