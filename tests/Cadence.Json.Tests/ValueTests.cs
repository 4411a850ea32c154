using FsCheck;
using FsCheck.Fluent;

namespace Cadence.Tests;

/// <summary>Stored answers are values: two are equal if they say the same.</summary>
public sealed class ValueTests
{
    private static readonly Instant Monday = Instant.FromUtc(2026, 1, 5, 10, 0);

    public static TheoryData<Interaction> Told { get; } =
    [
        new Inquiry("q", Monday) { Channel = Channel.Phone },
        new Signal("s", Monday - Duration.FromDays(9), SignalKind.Visit),
        new TimeRequested("t", Monday - Duration.FromDays(1)) { Until = Monday.PlusNanoseconds(1) },
        new OptOut("o", Monday),
    ];

    [Theory]
    [MemberData(nameof(Told))]
    public void Decisions_that_say_the_same_are_equal(Interaction told)
    {
        var relationship = Relationship.From("r", History.Of(told), DateTimeZone.Utc);
        var decision = Policy.Default.Decide(relationship, Monday);
        Equal(StoredDecision.Of(decision), StoredDecision.Of(decision));
        string json = CadenceJson.Write(decision);
        Equal(CadenceJson.ReadDecision(json), CadenceJson.ReadDecision(json));
        Equal(StoredDecision.Of(decision), CadenceJson.ReadDecision(json));
    }

    [Fact]
    public void Answers_about_a_meeting_that_say_the_same_are_equal() =>
        Prop.ForAll(
                Arb.From(AnyMeeting.Answer),
                a => CadenceJson.ReadReschedule(CadenceJson.Write(a)) is var again && again.Equals(a)
            )
            .Check(Config.QuickThrowOnFailure.WithMaxTest(500));

    [Fact]
    public void What_is_made_of_a_decision_about_a_meeting_is_equal()
    {
        var zone = DateTimeZoneProviders.Tzdb["Europe/Berlin"];
        var relationship = Relationship.From("r", History.Empty, zone);
        var request = new RescheduleRequest(Party.Buyer, Duration.FromHours(1));
        var decision = Policy.Default.Reschedule(relationship, request, [new Attendee(Party.Seller, zone)], Monday);
        Assert.NotEmpty(decision.Slots);
        Equal(StoredReschedule.Of(decision), StoredReschedule.Of(decision));
        Equal(StoredReschedule.Of(decision), CadenceJson.ReadReschedule(CadenceJson.Write(decision)));
    }

    [Fact]
    public void What_says_something_else_is_not_equal()
    {
        Assert.NotEqual(Reason(["a", "b"]), Reason(["b", "a"]));
        Assert.NotEqual(Reason(["a", "b"]), Reason(["a"]));
        Assert.NotEqual(Decision([Channel.Email]), Decision([Channel.Phone]));
    }

    [Fact]
    public void Lists_are_kept_as_they_were_given()
    {
        string[] evidence = ["a", "b"];
        List<Channel> channels = [Channel.Email];
        var reason = Reason(evidence);
        var decision = Decision(channels) with { Reasons = [reason] };
        evidence[0] = "z";
        channels.Add(Channel.Phone);
        Equal(Reason(["a", "b"]), reason);
        Equal(Decision([Channel.Email]) with { Reasons = [Reason(["a", "b"])] }, decision);
        Equal(Reason(["c"]), Reason(["a"]) with { Evidence = ["c"] });
    }

    [Fact]
    public void Lists_are_shown()
    {
        Assert.Contains("Evidence = [a, b]", Reason(["a", "b"]).ToString(), StringComparison.Ordinal);
        Assert.Contains(
            "Channels = [Email, Phone]",
            Decision([Channel.Email, Channel.Phone]).ToString(),
            StringComparison.Ordinal
        );
    }

    [Fact]
    public void A_list_that_is_null_or_holds_null_is_refused()
    {
        Assert.Throws<ArgumentNullException>("Evidence", () => Reason(null!));
        Assert.Throws<ArgumentNullException>("Evidence", () => Reason([null!]));
        Assert.Throws<ArgumentNullException>("Channels", () => Decision(null!));
        Assert.Throws<ArgumentNullException>("Reasons", () => Decision([]) with { Reasons = [null!] });
    }

    private static StoredReason Reason(IReadOnlyList<string> evidence) =>
        new("tempo", Monday, Requirements.None, evidence, "Not yet.");

    private static StoredDecision Decision(IReadOnlyList<Channel> channels) =>
        new("r", Monday, "default@1", DecisionKind.Respond) { Channels = channels };

    private static void Equal<T>(T expected, T actual)
        where T : notnull
    {
        Assert.Equal(expected, actual);
        Assert.True(expected.Equals(actual), "the values differ");
        Assert.Equal(expected.GetHashCode(), actual.GetHashCode());
        Assert.Equal(expected.ToString(), actual.ToString());
    }
}
