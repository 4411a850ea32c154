#:project ../../src/Cadence/Cadence.csproj
using Cadence;
using NodaTime;
using NodaTime.Text;

// May I ask? One buyer from a cold list to a purchase, over seven months. Explained in docs/asking.md.

var zone = DateTimeZoneProviders.Tzdb["America/Chicago"];
var policy = Policy.Default;
var buyer = Relationship.From("cold-5", History.Empty, zone);

// 1. The seminar is next week, and they are a name on a list.
May(Ask.Meeting, At(1, 12, 9));
May(Ask.Attention, At(1, 12, 9));

// 2. So something is given, and nothing is asked but a look at it.
Then(Mail("guide", At(1, 12, 9), Ask.Attention, gift: true));
May(Ask.Attention, At(1, 13, 9));

// 3. What if they never answer?
Unfold(At(1, 13, 9), At(12, 31, 17));

// 4. They download it. That is not readiness to buy.
Then(new Signal("download", At(1, 15, 20), SignalKind.Download));
May(Ask.Meeting, At(1, 16, 9));
May(Ask.Reply, At(1, 16, 9));

// 5. They are asked what they made of it, and they say.
Then(Mail("question", At(1, 16, 9), Ask.Reply));
Then(new Reply("answer", At(1, 21, 15)) { InReplyTo = "question", Channel = Channel.Email });
May(Ask.Meeting, At(1, 22, 9));
May(Ask.Call, At(1, 22, 9));

// 6. A call of ten minutes is held. They like it, and are busy until March.
Then(Mail("ten-minutes", At(1, 22, 9), Ask.Call));
Then(new MeetingHeld("first-call", At(1, 29, 10), MeetingOutcome.Continuation) { Channel = Channel.Phone });
Then(new TimeRequested("busy", At(1, 29, 11)) { Until = new LocalDate(2026, 3, 9), Channel = Channel.Phone });
May(Ask.Meeting, At(2, 9, 9));

// 7. On the day, the seller gets back to them, and the invitation rides on it.
May(Ask.Meeting, At(3, 9, 9));
Then(Mail("invitation", At(3, 9, 9), Ask.Meeting));
Then(new Reply("gladly", At(3, 10, 14)) { InReplyTo = "invitation", Channel = Channel.Email });

// 8. They come to the seminar of April, and agree on a second date. The manager would like an order now.
Then(new MeetingHeld("seminar", At(4, 14, 15), MeetingOutcome.Advance) { Channel = Channel.InPerson });
May(Ask.Commitment, At(4, 16, 9));
May(Ask.Evaluation, At(4, 16, 9));

// 9. They try it first. The review of the trial is the second advance, and the ceiling is as high as it goes.
Then(Mail("trial", At(4, 16, 9), Ask.Evaluation));
Then(new MeetingHeld("trial-review", At(5, 26, 15), MeetingOutcome.Advance) { Channel = Channel.Video });
May(Ask.Commitment, At(5, 28, 9));
Then(Mail("offer", At(5, 28, 9), Ask.Commitment));
Then(new Purchase("order", At(7, 7, 11)));

void Then(Interaction interaction)
{
    buyer = buyer.Advance(interaction);
    string what = interaction is Touch touch ? $"Touch, {touch.Ask}" : interaction.GetType().Name;
    Console.WriteLine($"{Text(interaction.At)}    {interaction.Id} ({what})");
}

void May(Ask ask, Instant at)
{
    var permission = policy.When(buyer, new Step(ask, Channel.Email), at);
    string verdict = permission.Match(
        now: it => "yes",
        notBefore: it => $"not before {Text(it.From)}",
        requires: it => $"first {it.Requirements}",
        never: it => "never"
    );
    Console.WriteLine(
        $"{Text(at)}  {ask}? {verdict}; fine today: {permission.LargestAskNow?.ToString() ?? "no touch"}"
    );
    foreach (var reason in permission.Reasons)
    {
        Console.WriteLine($"                    {reason}");
    }
}

void Unfold(Instant from, Instant until)
{
    foreach (var step in Plan.For(buyer, policy, from, until).Steps)
    {
        string what = step.Decision.Match(
            respond: it => $"owed: {it.Duty}",
            reach: it => $"reach, up to {it.AskCeiling}",
            wait: it => "wait",
            suspend: it => $"step back until {Text(it.Until)}",
            leave: it => "leave"
        );
        Console.WriteLine($"{Text(step.At)}      if they stay silent: {what}");
    }
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
