namespace Cadence;

/// <summary>A stretch of time that an interaction opened: a pause, an absence, a suspension, the time after a no.</summary>
/// <param name="Source">The interaction that opened it.</param>
/// <param name="Until">When it is over, if nothing happens.</param>
/// <param name="Dated">Whether the end was said rather than taken from a default.</param>
internal sealed record Spell(Interaction Source, Instant Until, bool Dated)
{
    public bool Holds(Instant at) => at < Until;
}
