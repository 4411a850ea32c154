namespace Cadence.Tests.Reviewing;

/// <summary>A CRM's own rule that reads the histories: how long it holds depends on every interaction in them.</summary>
internal sealed record Recollection : Rule
{
    public override string Name => "recollection";

    public override bool DependsOnAsk => false;

    public override bool DependsOnChannel => false;

    public override Moment Earliest(Situation situation, Step step, Instant from)
    {
        var until = Instant.MinValue;
        foreach (var history in situation.Colleagues.Prepend(situation.Relationship).Select(one => one.History))
        {
            if (history.Count > 0)
            {
                int sum = Sum(history) + (7 * Sum(history.Revisions));
                until = Instant.Max(until, Lifelike.Times.Plus(history[^1].At, Duration.FromHours(sum % 97)));
            }
        }

        return Moment.At(Instant.Max(from, until));
    }

    private static int Sum(IEnumerable<Interaction> interactions) =>
        interactions.Sum(one => one.Id.Sum(letter => letter) + (3 * one.Revision) + 1);
}
