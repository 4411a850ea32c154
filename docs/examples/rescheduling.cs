#:project ../../src/Cadence/Cadence.csproj
// An hour is agreed for Thursday at ten, and on Tuesday the buyer can spare thirty minutes. Explained in docs/rescheduling.md.

using Cadence;
using NodaTime;

var newYork = DateTimeZoneProviders.Tzdb["America/New_York"];
var thursday = Instant.FromUtc(2026, 3, 12, 14, 0);
var hour = Duration.FromHours(1);
var history = History.Of(
    new MeetingBooked("i1", Instant.FromUtc(2026, 3, 3, 16, 0), Party.Seller, "intro", thursday, hour)
);
var relationship = Relationship.From("prospect", history, newYork);

var request = new RescheduleRequest(Party.Buyer, needs: hour) { Meeting = "intro", Offers = Duration.FromMinutes(30) };
var mondayMorning = new BusyTime(Instant.FromUtc(2026, 3, 16, 13, 0), Instant.FromUtc(2026, 3, 16, 15, 0));
Attendee[] attendees =
[
    new Attendee(Party.Seller, newYork) { Busy = FreeBusy.Of(mondayMorning) },
    new Attendee(Party.Buyer, newYork),
];
var decision = Policy.Default.Reschedule(relationship, request, attendees, now: Instant.FromUtc(2026, 3, 10, 13, 0));

Console.WriteLine($"{decision.GetType().Name}: {string.Join(", ", decision.Slots.Select(slot => slot.Start))}");
Console.WriteLine(string.Join(" ", decision.Reasons));
