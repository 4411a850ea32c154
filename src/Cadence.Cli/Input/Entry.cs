namespace Cadence.Cli;

/// <summary>A relationship that a line of the book gave.</summary>
/// <param name="Number">The number of the line.</param>
/// <param name="Line">What stood on it.</param>
/// <param name="Relationship">The fold of its history.</param>
internal sealed record Entry(long Number, BookLine Line, Relationship Relationship)
{
    /// <summary>Up to when to look at the past: the latest instant that the line names, and <c>--now</c> without one.</summary>
    public Instant Until(Settings settings) => Line.At.Count > 0 ? Line.At.Max() : settings.Now;
}
