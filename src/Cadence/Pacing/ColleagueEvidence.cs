namespace Cadence;

/// <summary>An interaction of a colleague's that a reason rests on.</summary>
/// <param name="Relationship">The colleague's relationship, by its id.</param>
/// <param name="Interaction">The interaction, which is in that relationship's history.</param>
public sealed record ColleagueEvidence(string Relationship, Interaction Interaction);
