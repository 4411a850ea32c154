namespace Cadence.Cli;

/// <summary>One lane of a drawing.</summary>
/// <param name="Label">What stands beside it.</param>
/// <param name="Strip">How much of its height is kept free at the top, for what is written there.</param>
/// <param name="Height">Its height.</param>
/// <param name="Marks">Its points.</param>
internal sealed record Lane(string Label, double Strip, double Height, IReadOnlyList<Mark> Marks);
