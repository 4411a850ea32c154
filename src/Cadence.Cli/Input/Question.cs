namespace Cadence.Cli;

/// <summary>A relationship, its colleagues, and an instant to answer for.</summary>
internal sealed record Question(Entry Entry, Situation Situation, Instant At, Duration Horizon)
{
    /// <summary>A line may ask about ever so many instants: so many questions are answered at a time.</summary>
    public const int AtATime = 1024;
}
