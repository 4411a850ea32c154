namespace Cadence;

/// <summary>A stretch of time that an interaction opened: a pause, an absence, a suspension, the time after a no.</summary>
/// <param name="Source">The interaction that opened it.</param>
/// <param name="Until">When it is over, if nothing happens.</param>
/// <param name="Dated">Whether a date still ahead was said, and not taken from a default.</param>
internal sealed record Spell(Interaction Source, Instant Until, bool Dated)
{
    public bool Holds(Instant at) => at < Until;
}
