namespace Cadence.Benchmarks;

/// <summary>A lifelike book, the same for every run, with every stage and standing.</summary>
internal static class Book
{
    public static readonly DateTimeZone Zone = DateTimeZoneProviders.Tzdb["America/Denver"];
    public static readonly Instant Now = Instant.FromUtc(2026, 3, 4, 17, 30);

    public static Relationship[] Of(int count) =>
        [.. Enumerable.Range(0, count).Select(i => Relationship.From($"r{i}", HistoryOf(i), Zone))];

    public static History HistoryOf(int seed)
    {
        var random = new Random(seed);
        var interactions = new List<Interaction>();
        var at = Now - Duration.FromDays(random.Next(30, 400));
        for (int i = 0; at < Now && i < 40; i++)
        {
            interactions.Add(Next(random, $"i{i}", at));
            at += Duration.FromHours(random.Next(2, 24 * 40));
        }

        return History.Of(interactions);
    }

    private static Interaction Next(Random random, string id, Instant at)
    {
        var channel = random.Next(3) == 0 ? Channel.Phone : Channel.Email;
        return random.Next(20) switch
        {
            < 9 => new Touch(id, at)
            {
                Channel = channel,
                Ask = (Ask)random.Next(1, 4),
                Gift = random.Next(3) == 0,
            },
            < 13 => new Reply(id, at) { Channel = channel },
            13 => new Inquiry(id, at) { Channel = channel },
            14 => new Signal(id, at, SignalKind.Visit),
            15 => new TimeRequested(id, at) { Until = Period.FromDays(random.Next(7, 60)) },
            16 => new MeetingHeld(id, at, MeetingOutcome.Continuation) { Channel = Channel.Video },
            17 => new MeetingHeld(id, at, MeetingOutcome.Advance) { Channel = Channel.Video },
            18 => new Decline(id, at, DeclineKind.NotNow) { Channel = channel },
            _ => new Absence(id, at) { Channel = Channel.Email },
        };
    }
}
