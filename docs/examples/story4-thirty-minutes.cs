#:project ../../src/Cadence/Cadence.csproj
using Cadence;
using NodaTime;
using NodaTime.Text;

// Thirty minutes for an hour's meeting. A busy prospect has agreed to an introduction that needs an hour. The day before
// they can spare thirty minutes, and would still keep the appointment.

var zone = DateTimeZoneProviders.Tzdb["America/New_York"];
var hour = Duration.FromHours(1);
var notes = new Touch("notes", At(4, 9)) { Ask = Ask.Attention, Gift = true };
var before = Relationship.From(
    "prospect-4",
    History.Of(new Signal("talk", At(3, 11), SignalKind.Attendance), notes),
    zone
);
var willing = before.With(new Reply("yes", At(12, 10)) { Requests = Ask.Meeting, InReplyTo = "notes" });
var booked = willing.With(new MeetingBooked("booked", At(12, 12), Party.Seller, "introduction", At(18, 10), hour));

Console.WriteLine("The naive tool: takes the thirty minutes, and spends them on half an introduction.");
Console.WriteLine();
Console.WriteLine("At first a meeting is too much to ask. Their own word makes it fine, and it is a sign of interest:");
foreach (var (known, at) in new[] { (before, At(12, 9)), (willing, At(12, 10)) })
{
    var may = Policy.Default.When(known, new Step(Ask.Meeting, Channel.Email), at);
    double interest = Assessment.Of(known, at, Prior.Default).Interest;
    Console.WriteLine($"{Text(at)}  interest {interest:0.000}, fine today: {may.LargestAskNow}");
}

Console.WriteLine();
Console.WriteLine("17 March: 'I have only thirty minutes tomorrow. Shall we?' Nothing is urgent:");
var move = Answer(immediateNeed: false);
Console.WriteLine();
Console.WriteLine("The same, with a need that does not wait:");
Answer(immediateNeed: true);

Console.WriteLine();
Console.WriteLine("Once it is moved, they are left in peace, and the waiting costs nothing:");
var moved = move.Done("moved", At(17, 15)).Aggregate(booked, (known, done) => known.With(done));
var next = Policy.Default.Decide(moved, At(19, 9));
Console.WriteLine($"{Text(next.At)}  interest {next.Assessment.Interest:0.000}. {string.Join(" ", next.Reasons)}");

RescheduleDecision Answer(bool immediateNeed)
{
    var request = new RescheduleRequest(Party.Buyer, needs: hour)
    {
        Meeting = "introduction",
        Offers = Duration.FromMinutes(30),
        ImmediateNeed = immediateNeed,
    };
    var seller = new Attendee(Party.Seller, zone) { Busy = FreeBusy.Of(new BusyTime(At(23, 8), At(23, 18))) };
    var decision = Policy.Default.Reschedule(booked, request, [seller], At(17, 14));
    string what = decision.Match(
        keep: it => "keep it",
        quickCall: it => $"a quick call at {Text(it.Call.Start)}, the full hour at",
        move: it => "move it to",
        letBuyerChoose: it => "let them choose",
        stepBack: it => "step back",
        refuse: it => "it may not be moved"
    );
    Console.WriteLine($"{what} {string.Join(" or ", decision.Slots.Select(slot => Text(slot.Start)))}");
    Console.WriteLine($"  {string.Join(" ", decision.Reasons)}");
    return decision;
}

Instant At(int day, int hour) => zone.AtStrictly(new(2026, 3, day, hour, 0)).ToInstant();

string Text(Instant at) =>
    LocalDateTimePattern.CreateWithInvariantCulture("uuuu-MM-dd HH:mm").Format(at.InZone(zone).LocalDateTime);
