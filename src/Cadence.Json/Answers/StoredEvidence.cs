namespace Cadence;

/// <summary>A colleague's interaction that a reason rests on, as the contract writes it.</summary>
/// <param name="Relationship">The colleague's relationship, by its id.</param>
/// <param name="Id">The interaction, by its id in that relationship.</param>
public sealed record StoredEvidence(string Relationship, string Id);
