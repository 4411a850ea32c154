using Cadence.Tests.Lifelike;

namespace Cadence.Tests.Reviewing;

/// <summary>What was known before a touch, folded anew: what a walk must arrive at.</summary>
internal static class Recalled
{
    public static Situation Before(Relationship relationship, Touch touch, IEnumerable<Relationship> colleagues) =>
        new(Before(relationship, touch)) { Colleagues = [.. colleagues.Select(one => Before(one, touch))] };

    public static Permission When(Policy policy, Situation situation, Touch touch)
    {
        var permissions = (touch.Channel is { } channel ? [channel] : Enum.GetValues<Channel>())
            .Select(way => policy.When(situation, new Step(touch.Ask, way) { Purpose = touch.Purpose }, touch.At))
            .ToArray();
        return permissions.FirstOrDefault(permission => permission is Permission.Now)
            ?? permissions.OfType<Permission.NotBefore>().MinBy(permission => permission.From)
            ?? permissions[0];
    }

    /// <summary>Returns a case as an account of relationships, each with its own id.</summary>
    public static Relationship[] Account(Case given) => [given.Relationship, .. given.Situation.Colleagues];

    private static Relationship Before(Relationship relationship, Touch touch) =>
        Relationship.From(
            relationship.Id,
            Cadence.History.Of(
                relationship.History.Revisions.Where(one => Interaction.Order(one, touch) < 0 && one.Id != touch.Id)
            ),
            relationship.Zone,
            calendar: relationship.Calendar
        );
}
