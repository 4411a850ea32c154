using NodaTime.Text;

namespace Cadence.Tests.Lifelike;

/// <summary>Short helpers for examples: Denver, 2024, and times as the buyer's clock shows them.</summary>
internal static class Story
{
    public static readonly DateTimeZone Denver = DateTimeZoneProviders.Tzdb["America/Denver"];

    private static readonly LocalDateTimePattern Clock = LocalDateTimePattern.CreateWithInvariantCulture(
        "yyyy-MM-dd HH:mm"
    );

    /// <summary>Returns the instant at which the clocks of a zone, by default Denver, show a time.</summary>
    public static Instant At(string local, DateTimeZone? zone = null) =>
        Clock.Parse(local).Value.InZoneLeniently(zone ?? Denver).ToInstant();

    public static LocalDate On(string date) => LocalDatePattern.Iso.Parse(date).Value;

    public static Relationship Of(params Interaction[] interactions) =>
        Relationship.From("acme-17", History.Of(interactions), Denver);

    public static Decision Decide(string now, params Interaction[] interactions) =>
        Policy.Default.Decide(Of(interactions), At(now));

    public static Assessment Assess(string now, params Interaction[] interactions) =>
        Decide(now, interactions).Assessment;

    /// <summary>Returns the duty to be done at an instant, if any.</summary>
    public static Duty? Duty(string now, params Interaction[] interactions) =>
        (Decide(now, interactions) as Decision.Respond)?.Duty;

    public static Touch Mail(string id, string at, Ask ask = Ask.Reply) =>
        new(id, At(at)) { Channel = Channel.Email, Ask = ask };

    public static Reply Wrote(string id, string at) => new(id, At(at)) { Channel = Channel.Email };

    public static Inquiry Asked(string id, string at) => new(id, At(at)) { Channel = Channel.Email };

    public static MeetingHeld Met(string id, string at, MeetingOutcome outcome = MeetingOutcome.Continuation) =>
        new(id, At(at), outcome) { Channel = Channel.Video };

    public static MeetingBooked Booked(string id, string at, Party by, string start, int minutes = 60) =>
        new(id, At(at), by, "m", At(start), Duration.FromMinutes(minutes)) { Channel = Channel.Video };

    public static Instant WaitsUntil(Decision decision) => Assert.IsType<Decision.Wait>(decision).Until!.Value;
}
