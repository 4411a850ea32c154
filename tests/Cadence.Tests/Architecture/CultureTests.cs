using Cadence.Tests.Lifelike;

namespace Cadence.Tests.Architecture;

/// <summary>The core prints the same in every culture.</summary>
public sealed class CultureTests
{
    private static readonly Instant Noon = Instant.FromUtc(2026, 3, 2, 12, 0);

    private static readonly Relationship Known = Relationship.From(
        "acme-17",
        History.Of(new Reply("i1", Noon - Duration.FromDays(3)), new Touch("i2", Noon - Duration.FromDays(1))),
        DateTimeZone.Utc
    );

    public static TheoryData<string, Func<object>> Printed =>
        new()
        {
            { "prior", () => Prior.Default },
            {
                "prior of returns",
                () =>
                    new ReturnPrior { Touch = -0.25 }
            },
            { "prior of interest", () => new InterestPrior() },
            { "prior of tempo", () => new TempoPrior() },
            { "assessment", () => Assessment.Of(Known, Noon, Prior.Default) },
            { "velocity", () => Assessment.Of(Known, Noon, Prior.Default).Velocity },
            { "row", () => BatchRow.Of(Known) },
            {
                "patience",
                () =>
                    new Patience { LeastInterest = 0.25 }
            },
            { "share", () => new Share(1, 3) },
            { "difference", () => RateDifference.Of([(new(1, 3), new(2, 3))])! },
            { "choice", () => Agenda.For([Known], Policy.Empty, Noon, 1).Reach.Single() },
            { "decision", () => Policy.Default.Decide(Known, Noon) },
            { "permission", () => Policy.Default.When(Known, new Step(Ask.Reply, Channel.Email), Noon) },
            { "reschedule", () => Moved() },
        };

    [Theory]
    [MemberData(nameof(Printed))]
    public void It_prints_alike_in_every_culture(string what, Func<object> make)
    {
        string here = make().ToString()!;
        Assert.Equal(here, Abroad.In("de-DE", () => make().ToString()));
        Assert.False(here.Contains('\n'), what);
    }

    /// <summary>Reasons are expensive; logging an answer must not work them out.</summary>
    [Fact]
    public void An_answer_prints_as_one_short_line()
    {
        Assert.Equal(
            "acme-17 at 2026-03-02T12:00:00Z: wait until 2026-03-09T09:00:00Z",
            Policy.Default.Decide(Known, Noon).ToString()
        );
        Assert.Equal(
            "acme-17 at 2026-03-02T12:00:00Z: reach, at most Commitment by Email",
            Policy.Empty.Decide(Known, Noon).ToString()
        );
        Assert.Equal(
            "acme-17 at 2026-03-02T12:00:00Z: Reply by Email not before 2026-03-09T09:00:00Z",
            Policy.Default.When(Known, new Step(Ask.Reply, Channel.Email), Noon).ToString()
        );
        Assert.Equal(
            "ReturnPrior { Scale = 3.5, Silence = 0.5, Activity = 0.85, Touch = 0.15, Unanswered = 0.15, Shape = 1 }",
            new ReturnPrior().ToString()
        );
        Assert.StartsWith(
            "acme-17 at 2026-03-02T12:00:00Z: move to 2026-03-",
            Moved().ToString(),
            StringComparison.Ordinal
        );
    }

    private static RescheduleDecision Moved() =>
        Policy.Default.Reschedule(
            Known,
            new RescheduleRequest(Party.Buyer, Duration.FromMinutes(30)),
            [new Attendee(Party.Seller, DateTimeZone.Utc)],
            Noon
        );
}
