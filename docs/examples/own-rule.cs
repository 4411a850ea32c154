#:project ../../src/Cadence.Json/Cadence.Json.csproj
using Cadence;
using NodaTime;
using NodaTime.Text;

// A rule of one's own: nothing is started in the week, from Monday to Sunday, in which the buyer's fiscal year ends.

var rule = new FiscalYearEndRule(new AnnualDate(3, 31));
PolicyLaws.Check(rule);

var policy = Policy.Default & rule;
var buyer = Relationship.From("buyer-1", History.Empty, DateTimeZoneProviders.Tzdb["Asia/Tokyo"]);
foreach (var date in new[] { new LocalDate(2026, 3, 27), new(2026, 3, 30), new(2026, 4, 6) })
{
    var noon = date.At(new LocalTime(12, 0)).InZoneStrictly(buyer.Zone).ToInstant();
    var decision = policy.Decide(buyer, noon);
    Console.WriteLine(
        $"{LocalDatePattern.Iso.Format(date)}  {decision.GetType().Name}. {string.Join(" ", decision.Reasons)}"
    );
}

Console.WriteLine($"The policy is now {policy}.");

// The same rule in a policy that is kept as JSON: its name there, how its own fields are read, and how they are written.
var format = new RuleFormat(
    "fiscalYearEnd",
    json => new FiscalYearEndRule(AnnualDatePattern.Iso.Parse(json.GetProperty("yearEnd").GetString()!).Value),
    (writer, own) => writer.WriteString("yearEnd", AnnualDatePattern.Iso.Format(((FiscalYearEndRule)own).YearEnd))
);
var read = CadenceJson.ReadPolicy("""{"rules":[{"rule":"fiscalYearEnd","yearEnd":"03-31"}]}""", format);
Console.WriteLine($"Read from JSON: {read}; the same policy: {read.Equals(policy)}.");
Console.WriteLine($"Written: {CadenceJson.Write(Policy.Empty & rule, format)}");

public sealed record FiscalYearEndRule(AnnualDate YearEnd) : Rule
{
    public override string Name => "fiscalYearEnd";

    // It looks neither at the ask nor at the channel: said so, deciding need not ask it for each of them.
    public override bool DependsOnAsk => false;

    public override bool DependsOnChannel => false;

    public override Moment Earliest(Situation situation, Step step, Instant from)
    {
        var zone = situation.Relationship.Zone;
        var today = from.InZone(zone).Date;
        var monday = today.PlusDays(1 - (int)today.DayOfWeek);
        var thisYear = YearEnd.InYear(monday.Year);
        var yearEnd = thisYear < monday ? YearEnd.InYear(monday.Year + 1) : thisYear;
        var nextMonday = monday.PlusWeeks(1);
        return Moment.At(yearEnd < nextMonday ? zone.AtStartOfDay(nextMonday).ToInstant() : from);
    }

    // Without it the reason is a plain sentence with the rule's name in it.
    protected override string Say(Reason reason, DateTimeZone zone, Instant at) =>
        "Their fiscal year ends this week: start nothing.";
}
