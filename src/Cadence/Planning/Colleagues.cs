namespace Cadence;

/// <summary>The relationships of one account while an agenda is drawn up.</summary>
internal sealed class Colleagues(List<Relationship> relationships, Prior prior)
{
    public bool HasChosen { get; private set; }

    public IEnumerable<Situation> Situations() => relationships.Select(Of);

    public Situation SituationOf(string id) =>
        Of(relationships.First(one => string.Equals(one.Id, id, StringComparison.Ordinal)));

    /// <summary>Counts the planned touch for the others.</summary>
    public void Choose(Decision.Reach reach)
    {
        HasChosen = true;
        int place = relationships.FindIndex(one => string.Equals(one.Id, reach.Relationship, StringComparison.Ordinal));
        relationships[place] = relationships[place].With(reach.Done(Planned.Id(relationships[place]), reach.At));
    }

    private Situation Of(Relationship relationship) =>
        new(relationship)
        {
            Colleagues = [.. relationships.Where(other => !ReferenceEquals(other, relationship))],
            Prior = prior,
        };
}
