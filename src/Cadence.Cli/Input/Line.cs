namespace Cadence.Cli;

/// <summary>A line of a book.</summary>
/// <param name="Number">Its number, from 1.</param>
/// <param name="Text">Its bytes without its end; none, if it is too long.</param>
/// <param name="IsTooLong">Whether it is longer than <see cref="LineReader.Longest"/>.</param>
internal readonly record struct Line(long Number, ReadOnlyMemory<byte> Text, bool IsTooLong);
