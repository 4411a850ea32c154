#:project ../../src/Cadence/Cadence.csproj
using Cadence;
using NodaTime;
using NodaTime.Text;

// Nine situations from life, and what becomes of the meeting in each. Everybody works from nine to five; it is Tuesday,
// 10 March 2026, nine in the morning, and an introduction of an hour is agreed for Thursday at ten.

var newYork = DateTimeZoneProviders.Tzdb["America/New_York"];
var hour = Duration.FromHours(1);
var now = At(10, 9);
var thursday = At(12, 10);
var booked = new MeetingBooked("booked", At(3, 11), Party.Seller, "intro", thursday, hour);
var seller = new Attendee(Party.Seller, newYork);
var buyer = new Attendee(Party.Buyer, newYork);
var theyMove = new RescheduleRequest(Party.Buyer, hour) { Meeting = "intro" };
var youMove = new RescheduleRequest(Party.Seller, hour) { Meeting = "intro" };

Show("Thirty minutes for an hour's meeting", theyMove with { Offers = Duration.FromMinutes(30) }, now, [booked]);
Show(
    "The same, with a need that does not wait",
    theyMove with
    {
        Offers = Duration.FromMinutes(30),
        ImmediateNeed = true,
    },
    now,
    [booked]
);

Interaction[] elevenMoves =
[
    .. Enumerable
        .Range(1, 11)
        .Select(i => new MeetingMoved(
            $"move{i}",
            At(3, 12) + Duration.FromHours(i),
            Party.Buyer,
            "intro",
            thursday + Duration.FromDays(7 * i)
        )),
];
Show("The second postponement", theyMove, now, [booked, elevenMoves[0]]);
Show("The twelfth postponement", theyMove, now, [booked, .. elevenMoves]);
Show(
    "The twelfth, with a date that they name",
    theyMove with
    {
        Proposes = [new Interval(At(18, 14), At(18, 15))],
    },
    now,
    [booked, .. elevenMoves]
);

var doubleBooked = new Attendee(Party.Seller, newYork) { Busy = FreeBusy.Of(new BusyTime(thursday, thursday + hour)) };
Show("The double booking, two days before", youMove, now, [booked], doubleBooked);
Show("The double booking, the day before", youMove, At(11, 11), [booked], doubleBooked);

var taken = new Attendee(Party.Seller, newYork)
{
    Busy = FreeBusy.Parse("FREEBUSY:20260316T130000Z/PT8H,20260317T140000Z/20260317T160000Z"),
};
Show("The assistant proposes Monday at one", Proposing(At(16, 13)), now, [booked], taken);
Show("The assistant proposes Tuesday at eleven", Proposing(At(17, 11)), now, [booked], taken);
Show("The assistant proposes Tuesday at eleven or at two", Proposing(At(17, 11), At(17, 14)), now, [booked], taken);

var missed = new MeetingMissed("missed", At(12, 11), Party.Buyer, "intro");
var again = new MeetingMoved("again", At(12, 13), Party.Buyer, "intro", At(16, 9));
var missedAgain = new MeetingMissed("missed again", At(16, 10), Party.Buyer, "intro");
Show("The no-show", theyMove, At(12, 12), [booked, missed]);
Show("The second no-show", theyMove, At(16, 11), [booked, missed, again, missedAgain]);

var sick = new Attendee(Party.Seller, newYork)
{
    Busy = FreeBusy.Of(BusyTime.AllDay(new DateInterval(new(2026, 3, 12), new(2026, 3, 16)), newYork)),
};
Show("The seller's sick day", youMove, At(12, 8), [booked], sick);
Show("The seller's sick day, and the buyer agrees", youMove with { BuyerConsents = true }, At(12, 8), [booked], sick);

var sydney = new Attendee(Party.Seller, DateTimeZoneProviders.Tzdb["Australia/Sydney"]);
var first = new RescheduleRequest(Party.Buyer, hour);
Show("New York and Sydney", first, now, [], sydney);
Show("New York and Sydney, willing", first with { Terms = new() { MayLeaveHours = true } }, now, [], sydney);

var pause = new TimeRequested("busy", At(9, 12)) { Until = new LocalDate(2026, 4, 20) };
Show("The meeting inside a requested pause", theyMove, now, [booked, pause]);
Show("The same, and they name Tuesday at nine", Proposing(At(17, 9)), now, [booked, pause]);

var call = new MeetingBooked("call", At(9, 9), Party.Buyer, "call", thursday, Duration.FromMinutes(15));
var grown = theyMove with { Meeting = "call", Offers = hour, ImmediateNeed = true };
Show("The quick call that grew", grown, now, [call]);
Show(
    "The quick call that grew, before another meeting",
    grown,
    now,
    [call],
    Busy(thursday + Duration.FromMinutes(30), At(12, 12))
);

RescheduleRequest Proposing(params Instant[] starts) =>
    theyMove with
    {
        Proposes = [.. starts.Select(start => new Interval(start, start + hour))],
    };

Attendee Busy(Instant from, Instant to) => new(Party.Seller, newYork) { Busy = FreeBusy.Of(new BusyTime(from, to)) };

void Show(string title, RescheduleRequest request, Instant at, Interaction[] history, Attendee? selling = null)
{
    var relationship = Relationship.From("prospect", History.Of(history), newYork);
    var decision = Policy.Default.Reschedule(relationship, request, [selling ?? seller, buyer], at);
    string answer = decision.Match(
        keep: it => $"keep {Text(it.Slot)}",
        quickCall: it => $"a quick call {Text(it.Call)}; the meeting {Texts(it.Slots)}",
        move: it => $"move to {Texts(it.Slots)}",
        letBuyerChoose: _ => "let them choose",
        stepBack: it => $"step back until {Day(it.Until)}",
        refuse: _ => "no"
    );
    Console.WriteLine(title);
    Console.WriteLine($"  {answer}");
    foreach (var reason in decision.Reasons)
    {
        Console.WriteLine($"    {reason.Text}");
    }

    var message = decision.Itip;
    string status = message?.PartStat is { } known ? $", {known}" : string.Empty;
    Console.WriteLine(
        message is null ? "    no message" : $"    {message.Method} from the {message.From}{status} ({message.Section})"
    );
}

Instant At(int day, int clock) => newYork.AtStrictly(new(2026, 3, day, clock, 0)).ToInstant();

string Texts(IEnumerable<Slot> slots) => string.Join(", ", slots.Select(Text));

string Text(Slot slot) =>
    LocalDateTimePattern.CreateWithInvariantCulture("ddd d MMM HH:mm").Format(slot.Start.InZone(newYork).LocalDateTime)
    + LocalTimePattern.CreateWithInvariantCulture("-HH:mm").Format(slot.End.InZone(newYork).TimeOfDay);

string Day(Instant? instant) =>
    instant is { } known
        ? LocalDatePattern.CreateWithInvariantCulture("d MMMM").Format(known.InZone(newYork).Date)
        : "they come back";
