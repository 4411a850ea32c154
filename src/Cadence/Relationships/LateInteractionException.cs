namespace Cadence;

/// <summary>
/// The exception thrown when a relationship is advanced by an interaction that does not come after all it has seen.
/// </summary>
public sealed class LateInteractionException : ArgumentException
{
    /// <summary>Creates the exception. Its message names both interactions.</summary>
    /// <param name="late">The interaction that came late.</param>
    /// <param name="last">The last one that the relationship has seen.</param>
    public LateInteractionException(Interaction late, Interaction last)
        : base($"{late} does not come after {last}; use With, which folds the history anew.")
    {
        Late = late;
        Last = last;
    }

    /// <summary>The interaction that came late.</summary>
    public Interaction Late { get; }

    /// <summary>The last one that the relationship has seen.</summary>
    public Interaction Last { get; }
}
