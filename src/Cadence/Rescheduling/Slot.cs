using NodaTime.Text;

namespace Cadence;

/// <summary>A time at which a meeting can be held: everybody is free from its start, inclusive, to its end, exclusive.</summary>
/// <remarks>Immutable and equal by value. Decisions hold them: what a search has found, or the time that was agreed.</remarks>
public sealed record Slot
{
    internal Slot(long start, long length, SlotKind kind)
    {
        Start = Tick.ToInstant(start);
        End = Tick.ToInstant(start + length);
        Kind = kind;
    }

    internal Slot(Instant start, Instant end)
    {
        Start = start;
        End = end;
    }

    /// <summary>When it begins.</summary>
    public Instant Start { get; }

    /// <summary>When it ends.</summary>
    public Instant End { get; }

    /// <summary>Whether everybody is free in it, and within their hours.</summary>
    public SlotKind Kind { get; }

    /// <summary>How long it lasts.</summary>
    public Duration Duration => End - Start;

    /// <summary>Returns the start and the end, in UTC.</summary>
    public override string ToString() =>
        $"{InstantPattern.ExtendedIso.Format(Start)}/{InstantPattern.ExtendedIso.Format(End)}";
}
