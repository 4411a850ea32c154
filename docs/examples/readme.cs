#:project ../../src/Cadence/Cadence.csproj
using Cadence;
using NodaTime;

var history = History.Of(
    new MeetingHeld("i1", Instant.FromUtc(2026, 4, 15, 17, 0), MeetingOutcome.Advance) { Channel = Channel.Phone },
    new TimeRequested("i2", Instant.FromUtc(2026, 4, 15, 17, 30)) { Until = new LocalDate(2026, 5, 27) }
);
var relationship = Relationship.From("acme-17", history, DateTimeZoneProviders.Tzdb["America/Denver"]);
Decision next = Policy.Default.Decide(relationship, now: Instant.FromUtc(2026, 4, 20, 16, 0));
string answer = next.Match(
    respond: d => $"owed: {d.Duty} by {d.By}",
    reach: d => $"reach out, up to {d.AskCeiling}",
    wait: d => $"wait until {d.Until}. {d.Reasons[0]}",
    suspend: d => $"say so, and resume {d.Until}",
    leave: d => "leave"
);
Console.WriteLine(answer);
