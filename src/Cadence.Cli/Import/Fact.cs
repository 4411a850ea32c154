namespace Cadence.Cli;

/// <summary>What a row says of one relationship.</summary>
/// <param name="Row">The number of the row.</param>
/// <param name="Who">Which relationship.</param>
/// <param name="Interaction">What happened.</param>
/// <param name="Inferred">What the row does not say, and was taken for granted.</param>
internal sealed record Fact(long Row, Who Who, Interaction Interaction, IReadOnlyList<ImportField> Inferred)
{
    /// <summary>The conversation that it belongs to, if the export names it.</summary>
    public string? Thread { get; init; }
}

/// <summary>Of whom a row speaks.</summary>
/// <param name="Relationship">The relationship.</param>
/// <param name="Account">Its account, if the row names it.</param>
/// <param name="Zone">The buyer's zone, if the row names it.</param>
internal sealed record Who(string Relationship, string? Account, string? Zone);
