namespace Cadence;

/// <summary>The relationships of one account while an agenda is drawn up; most often there is but one.</summary>
internal sealed class Colleagues(Relationship[] relationships, Prior prior)
{
    public bool HasChosen { get; private set; }

    public int Count => relationships.Length;

    /// <summary>The situation of one of them, the touches counted that were chosen for the others.</summary>
    public Situation this[int place] =>
        relationships.Length == 1
            ? new(relationships[0]) { Prior = prior }
            : new(relationships[place])
            {
                Colleagues = [.. relationships.Where((_, other) => other != place)],
                Prior = prior,
            };

    /// <summary>Counts the planned touch for the others.</summary>
    public void Choose(int place, Decision.Reach reach)
    {
        HasChosen = true;
        relationships[place] = relationships[place].With(reach.Done(Planned.Id(relationships[place]), reach.At));
    }
}
