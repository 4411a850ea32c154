namespace Cadence;

/// <summary>Time that is taken, in ticks, from its start up to, not including, its end.</summary>
internal readonly record struct Stretch(long Start, long End);
