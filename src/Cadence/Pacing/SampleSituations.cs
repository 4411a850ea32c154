namespace Cadence;

/// <summary>A few relationships in which every rule has something to say.</summary>
internal static class SampleSituations
{
    private static readonly Instant Start = Instant.FromUtc(2024, 2, 26, 15, 0);

    public static IReadOnlyList<Situation> All { get; } =
    [
        Of("cold"),
        Of("touched", Touch(0, Ask.Attention), Touch(9, Ask.Reply), Touch(12, Ask.Call)),
        Of("heard", Touch(0, Ask.Reply), new Reply("heard", Day(2)) { Channel = Channel.Email }, Touch(4, Ask.Meeting)),
        Of("asked", new Inquiry("asked", Day(1)) { Channel = Channel.Phone, Requests = Ask.Meeting }),
        Of("paused", new TimeRequested("paused", Day(1)) { Until = new LocalDate(2024, 4, 2) }, Touch(3, Ask.Nothing)),
        Of("away", Touch(0, Ask.Reply), new Absence("away", Day(1))),
        Of("declined", Touch(0, Ask.Reply), new Decline("declined", Day(1), DeclineKind.NotNow), Touch(2, Ask.Nothing)),
        Of("gone", new Decline("gone", Day(1), DeclineKind.NotEver)),
        Of("suspended", Touch(0, Ask.Reply), new Suspension("suspended", Day(5))),
        Of("closed", new OptOut("closed", Day(1)) { Channel = Channel.Email }, new Purchase("bought", Day(2))),
        Of(
            "consenting",
            new OptIn("consenting", Day(1), ConsentBasis.Implied) { Expires = new LocalDate(2024, 3, 20) }
        ),
        Of(
            "met",
            new MeetingBooked("met", Day(0), Party.Buyer, "m", Day(9), Duration.FromHours(1))
            {
                Channel = Channel.Phone,
            },
            new MeetingHeld("held", Day(10), MeetingOutcome.Advance) { Meeting = "m", Channel = Channel.Phone }
        ),
        Of("bounced", Touch(0, Ask.Reply), new Bounce("bounced", Day(1)) { Channel = Channel.Email }),
    ];

    /// <summary>Returns instants around everything that happens, hourly around a night on which the clocks change.</summary>
    public static IEnumerable<Instant> Instants(Relationship relationship)
    {
        var from = relationship.Fold.Last ?? Start;
        var night = Instant.FromUtc(2024, 3, 10, 0, 0);
        return Enumerable
            .Range(0, 40)
            .Select(step => from.Later(Duration.FromHours(7 * step * (1 + (step / 10)))))
            .Concat(Enumerable.Range(0, 16).Select(hour => night + Duration.FromHours(hour)))
            .Concat([from.Later(Duration.FromDays(100)), from.Later(Duration.FromDays(800))])
            .Where(instant => instant >= from)
            .OrderBy(instant => instant);
    }

    private static Situation Of(string id, params Interaction[] interactions) =>
        new(Relationship.From(id, History.Of(interactions), DateTimeZoneProviders.Tzdb["America/New_York"]));

    private static Instant Day(int day) => Start + Duration.FromDays(day);

    private static Touch Touch(int day, Ask ask) =>
        new("touch-" + day.ToString(System.Globalization.CultureInfo.InvariantCulture), Day(day))
        {
            Ask = ask,
            Channel = Channel.Email,
        };
}
