using System.Globalization;
using System.Text;

namespace Cadence.Tests.Lifelike;

/// <summary>One question: a relationship as it was delivered, its colleagues, a policy and an instant.</summary>
internal sealed record Case(
    DateTimeZone Zone,
    Interaction[] Delivered,
    Interaction[][] Colleagues,
    Policy Policy,
    Instant Now,
    string? Calendar,
    int Seed
)
{
    public Cadence.History History => Cadence.History.Of(Delivered);

    public Relationship Relationship => Relationship.From("r", History, Zone, account: null, Calendar);

    public Situation Situation =>
        new(Relationship)
        {
            Colleagues =
            [
                .. Colleagues.Select((life, i) => Relationship.From($"c{i}", Cadence.History.Of(life), Zone)),
            ],
        };

    public Decision Decision => Policy.Decide(Situation, Now);

    /// <summary>More randomness for a law, from the seed of the case.</summary>
    public Dice Dice => new(Seed ^ 0x2545F491);

    /// <summary>The situation without anything recorded later than the question.</summary>
    public Situation Known => Situation.AsOf(Now);

    public override string ToString()
    {
        var text = new StringBuilder();
        text.AppendLine(
            CultureInfo.InvariantCulture,
            $"zone {Zone.Id}, now {Printed.Of(Now)}, calendar {Calendar ?? "-"}, policy {Policy}"
        );
        foreach (var interaction in Delivered)
        {
            text.Append("  ").AppendLine(Printed.Of(interaction));
        }

        foreach (var life in Colleagues)
        {
            text.AppendLine("  a colleague:");
            foreach (var interaction in life)
            {
                text.Append("    ").AppendLine(Printed.Of(interaction));
            }
        }

        return text.ToString();
    }
}
