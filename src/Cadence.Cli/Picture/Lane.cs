namespace Cadence.Cli;

/// <summary>One lane of a drawing.</summary>
/// <param name="Label">The label beside it.</param>
/// <param name="Strip">The height kept free at its top, for labels.</param>
/// <param name="Height">Its height.</param>
/// <param name="Marks">Its points.</param>
internal sealed record Lane(string Label, double Strip, double Height, IReadOnlyList<Mark> Marks);
