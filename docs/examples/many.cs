#:project ../../src/Cadence.Json/Cadence.Json.csproj
using Cadence;
using NodaTime;

// A day's work over a book, read and decided on all threads. Explained in docs/asking.md; run it where the README is.

var now = Instant.FromUtc(2026, 3, 2, 15, 0);
var items = File.ReadLines("docs/examples/book.ndjson")
    .AsParallel()
    .Select(text =>
    {
        var line = CadenceJson.ReadLine(text);
        var one = line.In(DateTimeZone.Utc);
        return Agenda.Item(one, Policy.Default, now, decision => $"{decision.Relationship}: {decision.Reasons[0]}");
    });
var agenda = Agenda.Of(items, capacity: 9);
Console.WriteLine($"{agenda.Respond.Count} owed, {agenda.Reach.Count} to reach, {agenda.Deferred} more");
foreach (string line in agenda.Respond.Take(3).Concat(agenda.Reach))
{
    Console.WriteLine(line);
}
