#:project ../../src/Cadence/Cadence.csproj
using Cadence;
using NodaTime;
using NodaTime.Text;

// The six weeks. Two owners meet at a conference and have one good call. One of them is busy, and they agree to
// reconvene in six weeks. They would be partners rather than buyer and seller; nothing below changes for that.

var zone = DateTimeZoneProviders.Tzdb["America/Denver"];
var history = History.Of(
    new MeetingHeld("conference", At(4, 9, 16), MeetingOutcome.Continuation) { Channel = Channel.InPerson },
    new MeetingHeld("call", At(4, 15, 11), MeetingOutcome.Advance) { Channel = Channel.Phone },
    new TimeRequested("busy", At(4, 15, 12)) { Until = new LocalDate(2026, 5, 27) }
);
var partner = Relationship.From("partner-1", history, zone);

Console.WriteLine("15 April: a good call. An hour later they ask for six weeks, and name the 27th of May.");
Console.WriteLine("The naive tool: a nudge on day two, a break-up mail on day five.");
Console.WriteLine();

// Asking for a date is a sign of genuine interest, and the silence until then costs nothing.
foreach (var at in new[] { At(4, 15, 11), At(4, 15, 12), At(4, 17, 10), At(5, 8, 10), At(5, 26, 10) })
{
    Console.WriteLine($"{Text(at)}  interest {Policy.Default.Decide(partner, at).Assessment.Interest:0.000}");
}

Console.WriteLine();
Show(partner, At(4, 17, 10));
Show(partner, At(5, 27, 9));

Console.WriteLine();
Console.WriteLine("What was done instead: on the second day the other owner withdrew.");
Console.WriteLine();
var withdrawn = partner.With(new Withdrawal("withdrawal", At(4, 17, 15)) { Channel = Channel.Email });
Show(withdrawn, At(4, 17, 16));

Console.WriteLine();
Console.WriteLine("What a review says of it, on the 1st of May:");
foreach (var finding in Review.Of(withdrawn, Policy.Default, At(5, 1, 9)).Findings)
{
    Console.WriteLine($"{Text(finding.At)}  {finding.Kind}. {finding.Text}");
}

void Show(Relationship relationship, Instant at)
{
    var decision = Policy.Default.Decide(relationship, at);
    string what = decision.Match(
        respond: it => $"{it.Duty} owed by {Text(it.By)}",
        reach: it => $"reach, up to {it.AskCeiling}",
        wait: it => $"wait until {Text(it.Until ?? Instant.MaxValue)}",
        suspend: it => $"suspend until {Text(it.Until)}",
        leave: it => "leave"
    );
    Console.WriteLine($"{Text(at)}  {what}. {string.Join(" ", decision.Reasons)}");
}

Instant At(int month, int day, int hour) => zone.AtStrictly(new(2026, month, day, hour, 0)).ToInstant();

string Text(Instant at) =>
    LocalDateTimePattern.CreateWithInvariantCulture("uuuu-MM-dd HH:mm").Format(at.InZone(zone).LocalDateTime);
