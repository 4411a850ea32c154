namespace Cadence;

/// <summary>How final a <see cref="Decline"/> is.</summary>
public enum DeclineKind
{
    /// <summary>The timing is off. No is not forever.</summary>
    NotNow,

    /// <summary>Do not come back.</summary>
    NotEver,
}
