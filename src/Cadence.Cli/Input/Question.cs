namespace Cadence.Cli;

/// <summary>A relationship, its colleagues, and an instant to answer for.</summary>
internal sealed record Question(Entry Entry, Situation Situation, Instant At, Duration Horizon);
