namespace Cadence;

/// <summary>A colleague's interaction that a reason rests on.</summary>
/// <param name="Relationship">The id of the colleague's relationship.</param>
/// <param name="Interaction">The interaction, which is in that relationship's history.</param>
public sealed record ColleagueEvidence(string Relationship, Interaction Interaction);
