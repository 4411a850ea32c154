namespace Cadence.Cli;

/// <summary>What a row says about one relationship.</summary>
/// <param name="Row">The number of the row.</param>
/// <param name="Who">The relationship.</param>
/// <param name="Interaction">What happened.</param>
/// <param name="Inferred">The fields that the row does not give and that were guessed.</param>
internal sealed record Fact(long Row, Who Who, Interaction Interaction, IReadOnlyList<ImportField> Inferred)
{
    /// <summary>The conversation that the interaction belongs to, if the export names it.</summary>
    public string? Thread { get; init; }
}

/// <summary>Whom a row is about.</summary>
/// <param name="Relationship">The relationship.</param>
/// <param name="Account">Its account, if the row names it.</param>
/// <param name="Zone">The buyer's zone, if the row names it.</param>
internal sealed record Who(string Relationship, string? Account, string? Zone);
