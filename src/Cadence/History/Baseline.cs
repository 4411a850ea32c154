namespace Cadence;

/// <summary>The stage of a relationship whose past was not recorded.</summary>
public sealed record Baseline : Interaction
{
    /// <summary>Creates the record of a baseline.</summary>
    /// <param name="id">The id, unique within the relationship; not empty.</param>
    /// <param name="at">When the relationship had reached the stage.</param>
    /// <param name="stage">The stage at that time; later acts of the buyer may have raised it.</param>
    public Baseline(string id, Instant at, Stage stage)
        : base(id, at) => Stage = Argument.Defined(stage, nameof(stage));

    /// <summary>The stage at that time; later acts of the buyer may have raised it.</summary>
    public Stage Stage { get; }

    private protected override Party Author => Party.Neither;
}
