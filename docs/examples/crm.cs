#:project ../../src/Cadence.Json/Cadence.Json.csproj
using Cadence;
using NodaTime;

// Cadence within a CRM, with two tables: a row for each interaction, and a row for each decision. Explained in docs/crm.md.

var interactions = new List<(string Contact, string Json)>();
var decisions = new List<(string Contact, string Json)>();
var zone = DateTimeZoneProviders.Tzdb["Europe/London"];

// 1. On Monday somebody downloads a guide. What may the seller do?
Record("contact-7", new Signal("download-1", At(2, 10), SignalKind.Download));
var decision = Decide("contact-7", At(2, 11));

// 2. The seller writes a mail that asks for a reply. What was done is recorded, and the question is asked again.
if (decision is Decision.Reach reach)
{
    Record("contact-7", reach.Done("mail-1", At(2, 12), Ask.Reply));
}

Decide("contact-7", At(2, 13));

// 3. On Wednesday a mail comes in, and it asks a question. That makes an answer a duty.
Record("contact-7", new Inquiry("mail-2", At(4, 14)) { InReplyTo = "mail-1", Channel = Channel.Email });
decision = Decide("contact-7", At(4, 15));

// 4. The answer is sent. What comes next is asked the morning after.
if (decision is Decision.Respond respond)
{
    Record("contact-7", respond.Done("mail-3", At(4, 16)));
}

Decide("contact-7", At(5, 10));

// Reading the row of a decision back needs neither the history nor the policy.
var stored = CadenceJson.ReadDecision(decisions[1].Json);
Console.WriteLine($"The second row: {stored.Decision} until {stored.Until}, by the policy {stored.Policy}.");

void Record(string contact, Interaction interaction) => interactions.Add((contact, CadenceJson.Write(interaction)));

Decision Decide(string contact, Instant now)
{
    var rows = interactions.Where(row => row.Contact == contact);
    var history = History.Of(rows.Select(row => CadenceJson.ReadInteraction(row.Json)));
    var next = Policy.Default.Decide(Relationship.From(contact, history, zone), now);
    string answer = next.Match(
        respond: it => $"{it.Duty} is owed by {it.By}",
        reach: it => $"reach out, asking at most for: {it.AskCeiling}",
        wait: it => $"wait until {it.Until}",
        suspend: it => $"say so, and step back until {it.Until}",
        leave: _ => "leave them alone"
    );
    Console.WriteLine($"{now}  {answer}. {string.Join(" ", next.Reasons)}");
    decisions.Add((contact, CadenceJson.Write(next)));
    return next;
}

Instant At(int day, int hour) => zone.AtStrictly(new(2026, 3, day, hour, 0)).ToInstant();
