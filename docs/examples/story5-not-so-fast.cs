#:project ../../src/Cadence/Cadence.csproj
using Cadence;
using NodaTime;
using NodaTime.Text;

// Not so fast. A cold list is to be asked to a seminar next week. In three months, maybe: every ask has a size, every
// relationship a ceiling, and only what the buyer does raises it.

var zone = DateTimeZoneProviders.Tzdb["America/Chicago"];
var seminar = new Step(Ask.Meeting, Channel.Email);
var buyer = Relationship.From("cold-5", History.Empty, zone);

Console.WriteLine("The naive tool: invites the whole list today, and again on Thursday, because the manager said so.");
Console.WriteLine();
Console.WriteLine("May they be asked to the seminar?");
May(At(2, 3, 9), "a name on a list");
Then(Mail("guide", At(2, 3, 9), Ask.Attention, gift: true));
May(At(2, 10, 9), "given a guide");
Then(new Signal("download", At(2, 12, 20), SignalKind.Download));
May(At(2, 13, 9), "they downloaded it");
Then(Mail("useful", At(2, 13, 9), Ask.Reply));
Then(new Reply("it-was", At(2, 18, 15)) { Channel = Channel.Email });
May(At(2, 19, 9), "they replied");
Then(Mail("ten-minutes", At(2, 19, 9), Ask.Call));
Then(new MeetingHeld("first-call", At(3, 5, 10), MeetingOutcome.Continuation) { Channel = Channel.Phone });
May(At(5, 4, 9), "they talked");

Console.WriteLine();
Console.WriteLine("They come, and agree on a second date. It is not a sale, and it is a good outcome:");
Then(Mail("invitation", At(5, 4, 9), Ask.Meeting));
Then(new MeetingHeld("seminar", At(5, 12, 14), MeetingOutcome.Advance) { Channel = Channel.InPerson });
var after = Assessment.Of(buyer, At(5, 13, 9), Prior.Default);
Console.WriteLine($"{Text(after.At)}  {after.Stage}, up to {after.AskCeiling}");

void Then(Interaction interaction) => buyer = buyer.Advance(interaction);

void May(Instant at, string standing)
{
    var permission = Policy.Default.When(buyer, seminar, at);
    string verdict = permission.Match(
        now: it => "yes",
        notBefore: it => $"not before {Text(it.From)}",
        requires: it => $"first {it.Requirements}",
        never: it => "never"
    );
    string today = permission.LargestAskNow?.ToString() ?? "no touch at all";
    Console.WriteLine($"{Text(at)}  {standing}: {verdict}. Fine today: {today}.");
}

Touch Mail(string id, Instant at, Ask ask, bool gift = false) =>
    new(id, at)
    {
        Ask = ask,
        Gift = gift,
        Channel = Channel.Email,
    };

Instant At(int month, int day, int hour) => zone.AtStrictly(new(2026, month, day, hour, 0)).ToInstant();

string Text(Instant at) =>
    LocalDateTimePattern.CreateWithInvariantCulture("uuuu-MM-dd HH:mm").Format(at.InZone(zone).LocalDateTime);
