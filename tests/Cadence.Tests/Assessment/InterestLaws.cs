using static Cadence.Tests.Lifelike.Story;

namespace Cadence.Tests;

/// <summary>Law 4, and what an assessment promises.</summary>
public sealed class InterestLaws
{
    /// <summary>
    /// Pauses are free: silence in requested time, in an absence, before an agreed meeting or while an answer is owed does not
    /// change interest.
    /// </summary>
    [Fact]
    public void PausesAreFree() =>
        Law.Holds(
            600,
            one =>
            {
                var dice = one.Dice;
                var at = one.Now;
                var end = Times.Plus(at, dice.Minutes(10, 100 * 1440));
                if (end > Instant.FromUtc(9999, 12, 29, 0, 0))
                {
                    // There is no day after the last one.
                    return;
                }

                Interaction still = dice.Of<Interaction>(
                    new TimeRequested("~still", at) { Until = Until.At(end) },
                    new Absence("~still", at) { Until = Until.At(end) },
                    new MeetingBooked("~still", at, Party.Buyer, "~m", end, Duration.FromMinutes(1)),
                    new Inquiry("~still", at)
                );
                // Even if somebody asks all the same, it is not the buyer's turn.
                var nag = new Touch("~~nag", at + Duration.Epsilon) { Ask = dice.Member<Ask>(), Campaign = "c" };
                at = nag.At;
                Interaction[] said = [.. one.Delivered.Where(i => i.At < at), still, nag];
                var relationship = Relationship.From("r", History.Of(said), one.Zone);
                double interest = Interest(relationship, at);
                foreach (double share in (double[])[0.01, 0.3, 0.99, 1])
                {
                    double then = Interest(relationship, at + ((end - at) * share));
                    Law.Require(then.Equals(interest), $"{interest:R} falls to {then:R} in {still}");
                }
            }
        );

    /// <summary>A pause only shifts time: what comes after it is as if the pause had not been.</summary>
    [Fact]
    public void AnAbsenceOnlyShiftsTime() =>
        Law.Holds(
            400,
            one =>
            {
                var dice = one.Dice;
                var lull = dice.Minutes(10, 60 * 1440);
                var after = dice.Minutes(0, 90 * 1440);
                Interaction[] said = [.. one.Delivered.Where(i => i.At < one.Now)];
                if (
                    one.Now > Instant.FromUtc(9998, 1, 1, 0, 0)
                    || said.Any(i => i is Absence or TimeRequested or MeetingBooked or MeetingMoved)
                )
                {
                    return;
                }

                Relationship Of(params Interaction[] more) =>
                    Relationship.From("r", History.Of([.. said, .. more]), one.Zone);
                var back = one.Now + lull;
                var without = Of();
                var with = Of(new Absence("~away", one.Now) { Until = Until.At(back) });
                // The day after the return, in the buyer's zone.
                var begins = one.Zone.StartOf(one.Zone.DateAt(back).Next());
                double plain = Interest(without, one.Now + after);
                double shifted = Interest(with, begins + after);
                Law.Require(Math.Abs(plain - shifted) < 2e-9, $"{plain:R} becomes {shifted:R}");
            }
        );

    /// <summary>No touch of the seller's raises interest: nagging does not help.</summary>
    [Fact]
    public void NoTouchRaisesInterest() =>
        Law.Holds(
            400,
            one =>
            {
                var dice = one.Dice;
                Interaction[] said = [.. one.Delivered.Where(i => i.At <= one.Now)];
                var touch = new Touch("~touch", one.Now)
                {
                    Ask = dice.Member<Ask>(),
                    Gift = dice.Chance(0.5),
                    Campaign = "c",
                };
                var without = Relationship.From("r", History.Of(said), one.Zone);
                var with = Relationship.From("r", History.Of([.. said, touch]), one.Zone);
                var at = Times.Plus(one.Now, dice.Minutes(0, 40 * 1440));
                Law.Require(Interest(with, at) <= Interest(without, at), "a touch raised interest");
            }
        );

    /// <summary>Every figure is finite, no probability is 0 or 1, and a longer horizon never lowers it.</summary>
    [Fact]
    public void EveryFigureIsWithinItsBounds() =>
        Law.Holds(
            1000,
            one =>
            {
                var a = one.Decision.Assessment;
                Law.Require(a.Interest is > 0 and < 1, $"interest {a.Interest:R}");
                Law.Require(a.Pressure is >= 0 and < double.PositiveInfinity, $"pressure {a.Pressure:R}");
                Law.Require(
                    Duration.Zero < a.Velocity.Low
                        && a.Velocity.Low <= a.Velocity.Typical
                        && a.Velocity.Typical <= a.Velocity.High,
                    $"velocity {a.Velocity}"
                );
                double before = 0;
                foreach (int hours in (int[])[0, 1, 24, 24 * 14, 24 * 90, 24 * 4000])
                {
                    double heard = a.HeardWithin(Duration.FromHours(hours));
                    Law.Require(heard is > 0 and < 1 && heard >= before, $"heard {heard:R} within {hours} hours");
                    before = heard;
                }
            }
        );

    /// <summary>Silence never raises interest, and never lowers the stage.</summary>
    [Fact]
    public void SilenceRaisesNothing() =>
        Law.Holds(
            500,
            one =>
            {
                var situation = one.Known;
                var later = Times.Plus(one.Now, Times.Gap(one.Dice));
                var (now, then) = (situation.Assess(one.Now), situation.Assess(later));
                Law.Require(then.Interest <= now.Interest, $"{now.Interest:R} rises to {then.Interest:R}");
                Law.Require(then.Pressure <= now.Pressure, $"{now.Pressure:R} rises to {then.Pressure:R}");
                Law.Require(then.AskCeiling <= now.AskCeiling, "the ceiling rises");
                Law.Require(then.Stage == now.Stage, "the stage changes");
            }
        );

    /// <summary>The clock stands still before a meeting that the buyer asked for, not before any that the seller books.</summary>
    [Theory]
    [InlineData(Ask.Reply, false)]
    [InlineData(Ask.Call, true)]
    [InlineData(Ask.Meeting, true)]
    public void AMeetingAheadIsTheBuyers_WhenTheyRequestedOne(Ask requested, bool still)
    {
        Interaction[] life =
        [
            Wrote("r", "2024-01-02 10:00") with
            {
                Requests = requested,
            },
            Booked("b", "2024-01-02 11:00", Party.Seller, "2024-05-02 10:00"),
            Mail("t", "2024-01-03 10:00"),
        ];
        double before = Assess("2024-01-10 10:00", life).Interest;
        Assert.Equal(still, Assess("2024-04-10 10:00", life).Interest.Equals(before));
    }

    private static double Interest(Relationship relationship, Instant at) =>
        Assessment.Of(relationship, at, Prior.Default).Interest;
}
