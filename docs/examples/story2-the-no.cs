#:project ../../src/Cadence/Cadence.csproj
using Cadence;
using NodaTime;
using NodaTime.Text;

// The no. After weeks of good calls a prospect writes a long, warm "no, the timing is off". A week later they ask whether
// the mail arrived. A call is still in the calendar.

var zone = DateTimeZoneProviders.Tzdb["Europe/London"];
var history = History.Of(
    new MeetingHeld("call-1", At(1, 13, 14), MeetingOutcome.Continuation) { Channel = Channel.Video },
    new MeetingHeld("call-2", At(2, 3, 14), MeetingOutcome.Advance) { Channel = Channel.Video },
    new MeetingBooked("call-3", At(2, 24, 9), Party.Buyer, "third call", At(3, 12, 14), Duration.FromMinutes(45)),
    new Decline("no", At(3, 2, 10), DeclineKind.NotNow) { Channel = Channel.Email, Reason = "the timing is off" },
    new Reply("did-you-get-it", At(3, 9, 10)) { Channel = Channel.Email, ExpectsAnswer = true }
);
var mute = Relationship.From("prospect-2", history, zone);

Console.WriteLine("The naive tool: closed, lost; no task is left, and nobody comes to the call.");
Console.WriteLine();
Console.WriteLine("The other side goes mute. What it owes all the while:");
foreach (var at in new[] { At(3, 3, 9), At(3, 10, 9), At(3, 12, 14), At(3, 16, 9) })
{
    foreach (string duty in Owed(mute, at))
    {
        Console.WriteLine($"{Text(at)}  {duty}");
    }
}

Console.WriteLine();
Console.WriteLine("The same no, met with manners: acknowledged, answered, and the call kept.");
var decent = mute.With(Answer("thank-you", At(3, 3, 9), "no"))
    .With(Answer("it-came", At(3, 9, 15), "did-you-get-it"))
    .With(new MeetingHeld("held", At(3, 12, 15), MeetingOutcome.Continuation) { Meeting = "third call" });
var next = Policy.Default.Decide(decent, At(3, 16, 9));
Console.WriteLine($"{Text(next.At)}  {next.Assessment.Standing}. {string.Join(" ", next.Reasons)}");

Console.WriteLine();
Console.WriteLine("And if they stay silent:");
foreach (var step in Plan.For(decent, Policy.Default, At(3, 16, 9), At(12, 31, 17)).Steps)
{
    string what = step.Decision.Match(
        respond: it => $"owed: {it.Duty}",
        reach: it =>
            it.AskCeiling == Ask.Nothing ? "stay in touch; ask nothing" : $"try the door; ask up to {it.AskCeiling}",
        wait: it => "wait",
        suspend: it => $"say so, and step back until {Text(it.Until)}",
        leave: it => "leave"
    );
    Console.WriteLine($"{Text(step.At)}  {what}");
}

Console.WriteLine();
Console.WriteLine("What a review says on the 1st of April of the other side, which went mute:");
foreach (var finding in Review.Of(mute, Policy.Default, At(4, 1, 9)).Findings)
{
    Console.WriteLine($"{Text(finding.At)}  {finding.Kind}. {finding.Text}");
}

Console.WriteLine();
Console.WriteLine("And of the one with manners:");
var review = Review.Of(decent, Policy.Default, At(4, 1, 9));
foreach (var praise in review.Praise)
{
    Console.WriteLine($"{Text(praise.At)}  {praise.Kind}. {praise.Text}");
}

Console.WriteLine(review.Findings.Count == 0 ? "Nothing was wrong." : $"{review.Findings.Count} findings.");

// A duty done uncovers the next; a meeting cannot be done in advance.
IEnumerable<string> Owed(Relationship relationship, Instant at)
{
    while (Policy.Default.Decide(relationship, at) is Decision.Respond owed)
    {
        yield return owed.Reasons[0].Text;
        relationship = relationship.With(owed.Done($"done-{owed.Source.Id}", at));
    }
}

Touch Answer(string id, Instant at, string to) => new(id, at) { Ask = Ask.Nothing, InReplyTo = to };

Instant At(int month, int day, int hour) => zone.AtStrictly(new(2026, month, day, hour, 0)).ToInstant();

string Text(Instant at) =>
    LocalDateTimePattern.CreateWithInvariantCulture("uuuu-MM-dd HH:mm").Format(at.InZone(zone).LocalDateTime);
