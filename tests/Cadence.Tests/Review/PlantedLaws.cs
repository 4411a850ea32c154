using Cadence.Tests.Lifelike;
using FsCheck.Fluent;

namespace Cadence.Tests.Reviewing;

/// <summary>One mistake planted into a history without mistakes is found, and nothing else is.</summary>
public sealed class PlantedLaws
{
    private static readonly DateTimeZone Zone = DateTimeZoneProviders.Tzdb["America/Denver"];

    [Theory]
    [InlineData(FindingKind.ContactAfterOptOut)]
    [InlineData(FindingKind.PrematureWithdrawal)]
    [InlineData(FindingKind.SilenceAfterDecline)]
    [InlineData(FindingKind.UnansweredBuyer)]
    [InlineData(FindingKind.MeetingAbandoned)]
    [InlineData(FindingKind.MissedReconvening)]
    [InlineData(FindingKind.MovedAtShortNotice)]
    [InlineData(FindingKind.AskTooSoon)]
    [InlineData(FindingKind.AskTooBig)]
    [InlineData(FindingKind.OverTouched)]
    [InlineData(FindingKind.OutsideHours)]
    public void A_planted_mistake_is_found_and_nothing_else_is(FindingKind kind)
    {
        int planted = 0;
        Law.Holds(
            Gen.Choose(0, int.MaxValue - 1).ToArbitrary(),
            40,
            seed =>
            {
                var dice = new Dice(seed);
                var start = Instant.FromUtc(2023, 1, 1, 0, 0) + dice.Minutes(0, 2 * 365 * 1440);
                var follower = new Follower(dice, Policy.Default, Zone, start, colleagues: 1, opensAgain: true);
                var quiet = start + Duration.FromDays(dice.Int(0, 200));
                follower.Live(quiet, quiet + Duration.FromDays(150));
                // What is agreed for later than they live would not be kept.
                if (follower.Account[0].Fold.Meetings.Open.Items().Any(one => one.End > follower.Now))
                {
                    return;
                }

                var day = Times.DateIn(Zone, follower.Now);
                if (Plant(kind, follower.Account[0], day) is not { } mistake)
                {
                    return;
                }

                planted++;
                var life = mistake.Planted.Aggregate(follower.Account[0], (one, next) => one.With(next));
                var findings = Review.Of(life, Policy.Default, mistake.AsOf).Findings;
                Law.Require(
                    findings.Count == 1 && findings[0].Kind == kind && findings[0].Interaction.Id == mistake.Id,
                    $"{mistake.Id} is to be {kind}, and what is found is: {string.Join(", ", findings.Select(f => f + " " + f.Text))}"
                );
            }
        );
        Assert.InRange(planted, 15, int.MaxValue);
    }

    private static (Interaction[] Planted, string Id, Instant AsOf)? Plant(
        FindingKind kind,
        Relationship life,
        LocalDate day
    )
    {
        Instant W(int days, int hour) => Work(day, days).At(new LocalTime(hour, 0)).InZoneStrictly(Zone).ToInstant();
        Touch Light(string id, Instant at) => new(id, at) { Ask = Ask.Nothing, Channel = Channel.Email };
        var asks = new Reply("p1", W(0, 10)) { Requests = Ask.Call, Channel = Channel.Email };
        var answer = Light("p2", W(0, 11)) with { InReplyTo = "p1", Purpose = Purpose.Service };
        var pause = new TimeRequested("q1", W(2, 10)) { Until = Work(day, 20) };
        var booked = new MeetingBooked("q1", W(2, 10), Party.Buyer, "m", W(7, 10), Duration.FromHours(1));
        return kind switch
        {
            FindingKind.ContactAfterOptOut => ([new OptOut("q1", W(2, 10)), Light("x", W(3, 10))], "x", W(27, 10)),
            FindingKind.PrematureWithdrawal => ([pause, new Withdrawal("x", W(3, 10))], "x", W(4, 10)),
            FindingKind.SilenceAfterDecline => ([new Decline("x", W(2, 10), DeclineKind.NotNow)], "x", W(27, 10)),
            FindingKind.UnansweredBuyer => ([new Inquiry("x", W(2, 10))], "x", W(27, 10)),
            FindingKind.MeetingAbandoned => ([booked], "q1", W(27, 10)),
            FindingKind.MissedReconvening => ([pause], "q1", W(47, 10)),
            FindingKind.MovedAtShortNotice => (
                [booked, new MeetingMoved("x", W(7, 9), Party.Seller, "m", W(11, 10))],
                "x",
                W(8, 10)
            ),
            FindingKind.AskTooSoon => ([asks, answer, pause, Light("x", W(7, 10))], "x", W(17, 10)),
            FindingKind.OverTouched => (
                [asks, answer, Light("q1", W(2, 10)), Light("q2", W(2, 11)), Light("x", W(2, 12))],
                "x",
                W(27, 10)
            ),
            FindingKind.OutsideHours => ([asks, answer, Light("x", W(2, 3))], "x", W(27, 10)),
            _ => life.With(asks).With(answer) is var open
            && Assessment.Of(open, W(2, 10), Prior.Default).AskCeiling is < Ask.Commitment and var ceiling
                ? ([asks, answer, Light("x", W(2, 10)) with { Ask = ceiling + 1 }], "x", W(3, 10))
                : null,
        };
    }

    // A number of working days after a month of rest.
    private static LocalDate Work(LocalDate day, int days)
    {
        var date = day.PlusDays(33);
        for (; date.DayOfWeek >= IsoDayOfWeek.Saturday || days-- > 0; date = date.PlusDays(1)) { }

        return date;
    }
}
