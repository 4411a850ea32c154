#:project ../../src/Cadence/Cadence.csproj
using Cadence;
using NodaTime;
using NodaTime.Text;

// Not now. A buyer answered once, then no more. The timing is wrong, and both sides' time is best saved.

var zone = DateTimeZoneProviders.Tzdb["Europe/Stockholm"];
var quiet = Relationship.From(
    "quiet-3",
    History.Of(
        new Signal("download", At(1, 7, 20), SignalKind.Download),
        new Touch("hello", At(1, 9, 9)) { Ask = Ask.Reply, Channel = Channel.Email },
        new Reply("thanks", At(1, 12, 13)) { Channel = Channel.Email }
    ),
    zone
);

Console.WriteLine("The naive tool: mails 3, 4, 5, 6 and 7 on every third day, then a break-up mail.");
Console.WriteLine();
Console.WriteLine("The buyer's silence sets the tempo; the gaps widen, and patience has an end:");
var steps = Plan.For(quiet, Policy.Default, At(1, 13, 9), At(9, 30, 17)).Steps;
foreach (var step in steps)
{
    string what = step.Decision.Match(
        respond: it => $"owed: {it.Duty}",
        reach: it => $"reach, up to {it.AskCeiling}",
        wait: it => "wait",
        suspend: it => $"step back until {Text(it.Until)}. {it.Reasons[0]}",
        leave: it => "leave"
    );
    Console.WriteLine($"{Text(step.At)}  {what}");
}

// The seller does as the plan says, as far as the step back, and the buyer stays silent.
int stepsBack = steps.TakeWhile(step => step.Decision is not Decision.Suspend).Count() + 1;
var suspended = steps.Take(stepsBack).Aggregate(quiet, (known, step) => known.With(step.Record!));
var warm = Relationship.From(
    "warm-3",
    History.Of(new MeetingHeld("talk", At(4, 21, 11), MeetingOutcome.Advance) { Channel = Channel.Phone }),
    zone
);
var today = Agenda.For([suspended, warm], Policy.Default, At(5, 5, 9), capacity: 1);
Console.WriteLine();
Console.WriteLine("One hour on 5 May:");
Console.WriteLine($"  reach {today.Reach[0].Decision.Relationship}, up to {today.Reach[0].Decision.AskCeiling}");
Console.WriteLine($"  leave {today.Wait[0].Relationship} alone. {today.Wait[0].Reasons[0]}");

var back = suspended.With(new Reply("back", At(5, 6, 10)) { Channel = Channel.Email, ExpectsAnswer = true });
Console.WriteLine();
Console.WriteLine($"On 6 May they write. {Policy.Default.Decide(back, At(5, 6, 11)).Reasons[0]}");

Instant At(int month, int day, int hour) => zone.AtStrictly(new(2026, month, day, hour, 0)).ToInstant();

string Text(Instant at) =>
    LocalDateTimePattern.CreateWithInvariantCulture("uuuu-MM-dd HH:mm").Format(at.InZone(zone).LocalDateTime);
