namespace Cadence;

/// <summary>A colleague's interaction that a reason rests on, as the contract writes it.</summary>
/// <param name="Relationship">The id of the colleague's relationship.</param>
/// <param name="Id">The interaction's id in that relationship.</param>
public sealed record StoredEvidence(string Relationship, string Id);
