using System.Globalization;
using System.Text;

namespace Cadence.Tests.Lifelike;

/// <summary>A book: relationships with and without accounts, all asked about as of one instant.</summary>
internal sealed record BookCase(Relationship[] Relationships, Policy Policy, Instant Now, int Capacity, int Seed)
{
    public Dice Dice => new(Seed ^ 0x2545F491);

    public Agenda Agenda => Agenda.For(Relationships, Policy, Now, Capacity);

    /// <summary>The situation of a relationship among its colleagues, as of now.</summary>
    public Situation SituationOf(Relationship one) => SituationOf(one, Relationships);

    public Situation SituationOf(Relationship one, IEnumerable<Relationship> among) =>
        new Situation(one)
        {
            Colleagues =
            [
                .. among.Where(other => one.Account is { } account && other.Account == account && other.Id != one.Id),
            ],
        }.AsOf(Now);

    public static BookCase Write(int seed)
    {
        var dice = new Dice(seed);
        var now = Instant.FromUtc(2024, 1, 1, 0, 0) + dice.Minutes(0, 300 * 1440);
        var zone = Times.Zone(dice);
        // Most of the time the buyers are at work; otherwise most answers would be waits.
        now = dice.Chance(0.8)
            ? (Times.DateIn(zone, now) + new LocalTime(11, 0)).InZoneLeniently(zone).ToInstant()
            : now;
        var book = new List<Relationship>();
        for (int account = dice.Int(0, 3); account > 0; account--)
        {
            for (int i = dice.Int(1, 6); i > 0; i--)
            {
                book.Add(One($"a{account}-{i}", $"a{account}"));
            }
        }

        for (int i = dice.Int(0, 5); i > 0; i--)
        {
            book.Add(One($"r{i}", null));
        }

        return new(
            [.. book],
            dice.Chance(0.7) ? Policy.Default : Policies.Any(dice),
            now,
            dice.Of(0, 1, 2, 4, 8, 100),
            seed
        );

        Relationship One(string id, string? account)
        {
            var start = Times.Plus(now, -dice.Minutes(1 * 1440, 60 * 1440));
            var life = new Scribe(dice, zone, id + "-").Write(
                start,
                dice.Weighted((2, 0), (5, dice.Int(1, 3)), (2, dice.Int(3, 9)))
            );
            return Relationship.From(id, Cadence.History.Of(life), zone, account);
        }
    }

    public override string ToString()
    {
        var text = new StringBuilder();
        text.AppendLine(CultureInfo.InvariantCulture, $"now {Printed.Of(Now)}, capacity {Capacity}, policy {Policy}");
        foreach (var one in Relationships)
        {
            text.AppendLine(CultureInfo.InvariantCulture, $"  {one.Id} of {one.Account ?? "-"} in {one.Zone.Id}:");
            foreach (var interaction in one.History)
            {
                text.Append("    ").AppendLine(Printed.Of(interaction));
            }
        }

        return text.ToString();
    }
}
