namespace Cadence;

/// <summary>What followed a touch within the horizon. Only the gravest is given, so that each touch counts once.</summary>
public enum Followed
{
    /// <summary>The buyer was not heard from.</summary>
    Nothing,

    /// <summary>The buyer was heard from, and neither declined nor opted out.</summary>
    Heard,

    /// <summary>The buyer declined, or a meeting ended without a sale.</summary>
    Declined,

    /// <summary>The buyer opted out of something.</summary>
    OptedOut,
}
