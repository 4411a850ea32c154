namespace Cadence;

/// <summary>Time that is taken, in ticks, from its start, inclusive, to its end, exclusive.</summary>
internal readonly record struct Stretch(long Start, long End);
