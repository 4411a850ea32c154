namespace Cadence.Tests.Rescheduling;

/// <summary>
/// Questions about the meeting "m", an hour on Thursday, 12 March 2026, at ten in New York, asked on the Tuesday before.
/// </summary>
internal static class Ask
{
    public static readonly DateTimeZone NewYork = DateTimeZoneProviders.Tzdb["America/New_York"];
    public static readonly Duration Hour = Duration.FromHours(1);
    public static readonly Attendee Seller = new(Party.Seller, NewYork);
    public static readonly Attendee Buyer = new(Party.Buyer, NewYork);
    public static readonly Instant Tuesday = At(10, 9);
    public static readonly Instant Thursday = At(12, 10);
    public static readonly MeetingBooked Booked = new("booked", At(3, 11), Party.Seller, "m", Thursday, Hour);

    public static RescheduleRequest By(Party side) => new(side, Hour) { Meeting = "m" };

    public static NodaTime.Interval Time(Instant start) => new(start, start + Hour);

    /// <summary>Makes an attendee who is busy from one day of March 2026 to another.</summary>
    public static Attendee Away(Party side, int from, int to) =>
        new(side, NewYork) { Busy = FreeBusy.Of(BusyTime.AllDay(new(new(2026, 3, from), new(2026, 3, to)), NewYork)) };

    public static RescheduleDecision Decide(
        RescheduleRequest request,
        Instant now,
        Attendee[] attendees,
        params Interaction[] history
    ) => Policy.Default.Reschedule(Relation(history), request, attendees, now);

    public static Relationship Relation(params Interaction[] history) =>
        Relationship.From("prospect", Cadence.History.Of(history), NewYork);

    public static Instant At(int day, int hour, int minute = 0) => On(3, day, hour, minute);

    public static Instant On(int month, int day, int hour, int minute = 0) =>
        NewYork.AtStrictly(new(2026, month, day, hour, minute)).ToInstant();
}
