namespace Cadence;

/// <summary>Gives the stage of a relationship whose past was not recorded.</summary>
public sealed record Baseline : Interaction
{
    /// <summary>Creates the record of a baseline.</summary>
    /// <param name="id">The id, unique within the relationship; not empty.</param>
    /// <param name="at">When the stage was as said.</param>
    /// <param name="stage">The stage; what the buyer has done since may have raised it.</param>
    public Baseline(string id, Instant at, Stage stage)
        : base(id, at) => Stage = Argument.Defined(stage, nameof(stage));

    /// <summary>The stage; what the buyer has done since may have raised it.</summary>
    public Stage Stage { get; }

    private protected override Party Author => Party.Neither;
}
