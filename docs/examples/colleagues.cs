#:project ../../src/Cadence.Json/Cadence.Json.csproj
using Cadence;
using NodaTime;

// One question, with and without the colleagues. Explained in docs/asking.md; run it where the README is.

var now = Instant.FromUtc(2026, 1, 20, 15, 0);
var call = new Step(Ask.Call, Channel.Email);
Relationship[] elm =
[
    .. File.ReadLines("docs/examples/colleagues.ndjson")
        .Select(CadenceJson.ReadLine)
        .Select(line => Relationship.From(line.Relationship, line.History, line.Zone!, line.Account)),
];
var situations = Situation.OfAccount(elm);
var buyer = situations.Single(one => one.Relationship.Id == "elm-buyer");

Show("alone", Policy.Default.When(buyer.Relationship, call, now));
Show("with colleagues", Policy.Default.When(buyer, call, now));

void Show(string how, Permission permission)
{
    string answer = permission.Match(
        now: _ => "yes",
        notBefore: it => $"not before {it.From}",
        requires: it => $"first {it.Requirements}",
        never: _ => "never"
    );
    Console.WriteLine($"{how}: {answer}");
    foreach (var reason in permission.Reasons)
    {
        Console.WriteLine($"  {reason}");
    }
}
