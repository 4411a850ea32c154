using static Cadence.Tests.Lifelike.Story;

namespace Cadence.Tests;

/// <summary>Law 7.</summary>
public sealed class GoalpostLaws
{
    /// <summary>
    /// No moving goalposts: if the answer is Wait until T and nothing happens, then at every instant before T it is Wait until
    /// T, and at T it is not Wait.
    /// </summary>
    [Fact]
    public void AWaitStandsUntilItsEndAndNoLonger() =>
        Law.Holds(
            1000,
            one =>
            {
                if (one.Decision is not Decision.Wait wait)
                {
                    return;
                }

                var situation = one.Known;
                foreach (
                    var at in Between(one.Dice, one.Now, wait.Until ?? Times.Plus(one.Now, Duration.FromDays(3000)))
                )
                {
                    var then = one.Policy.Decide(situation, at);
                    Law.Require(
                        then is Decision.Wait still && still.Until == wait.Until,
                        $"it was to be {Printed.Of(wait)}, but then {Printed.Of(then)}"
                    );
                }

                if (wait.Until is { } end)
                {
                    Law.Require(end > one.Now, $"{Printed.Of(wait)} is over already");
                    Law.Require(
                        one.Policy.Decide(situation, end) is not Decision.Wait,
                        $"it was to be {Printed.Of(wait)}, but then {Printed.Of(one.Policy.Decide(situation, end))}"
                    );
                }
            }
        );

    /// <summary>The end of a wait is exact: a scan of the time before it, coarse and then fine, finds nothing else.</summary>
    [Fact]
    public void TheEndOfAWaitIsTheFirstInstantThatAnyScanFinds() =>
        Law.Holds(
            120,
            one =>
            {
                if (one.Decision is not Decision.Wait { Until: { } end } wait)
                {
                    return;
                }

                var situation = one.Known;
                var span = end - one.Now;
                var coarse = Duration.Max(Duration.FromMinutes(15), span / 300);
                for (var at = Times.Plus(one.Now, coarse); at < end; at = Times.Plus(at, coarse))
                {
                    Law.Require(
                        one.Policy.Decide(situation, at) is Decision.Wait,
                        $"{Printed.Of(wait)} overlooks {Printed.Of(one.Policy.Decide(situation, at))}"
                    );
                }

                for (var fine = Duration.FromMinutes(10); fine > Duration.Zero; fine /= 7)
                {
                    Law.Require(
                        end - fine <= one.Now || one.Policy.Decide(situation, end - fine) is Decision.Wait,
                        $"{Printed.Of(wait)} is too late"
                    );
                }
            }
        );

    private static IEnumerable<Instant> Between(Dice dice, Instant from, Instant until)
    {
        yield return from;
        if (until - from <= Duration.Epsilon)
        {
            yield break;
        }

        yield return from + Duration.Epsilon;
        yield return until - Duration.Epsilon;
        var span = until - from;
        for (int i = 0; i < 12; i++)
        {
            yield return from + (span * (dice.Int(1, 9998) / 9999.0));
        }

        for (int hours = 1; hours < 100 && Duration.FromHours(hours) < until - from; hours += dice.Int(1, 12))
        {
            yield return from + Duration.FromHours(hours);
        }
    }

    /// <summary>
    /// A wait for a named date ends on it, however far ahead, including an opt-in's last day and a colleague's pause.
    /// </summary>
    [Theory]
    [InlineData("2024-01-03 12:00")]
    [InlineData("2036-01-03 12:00")]
    public void AWaitReachesEveryDateThatWasNamed(string now)
    {
        var optOut = new OptOut("o", At("2024-01-02 10:00"));
        var optIn = new OptIn("p", At("2024-01-02 11:00"), ConsentBasis.Express)
        {
            Channel = Channel.Email,
            Expires = On("2044-01-01"),
        };
        var bounce = new Bounce("b", At("2024-01-02 12:00")) { Channel = Channel.Email };
        Assert.Equal(At("2044-01-02 00:00"), WaitsUntil(Decide(now, optOut, optIn, bounce)));

        var pause = new TimeRequested("l", At("2024-01-02 10:00")) { Until = On("2044-01-01") };
        var situation = new Situation(Of(Wrote("r", "2024-01-02 10:00")))
        {
            Colleagues = [Relationship.From("chief", History.Of(pause), Denver)],
        };
        var when = Policy.Default.When(situation, new(Ask.Reply, Channel.Email), At(now));
        Assert.Equal(At("2044-01-01 09:00"), Assert.IsType<Permission.NotBefore>(when).From);
    }

    /// <summary>A cap of any length counts, if need be from the beginning of time.</summary>
    [Fact]
    public void ACapMayBeLongerThanTime()
    {
        var once = Policy.Empty & new FrequencyCapRule(1, Duration.MaxValue);
        var wait = once.Decide(Of(Mail("t", "2024-01-02 10:00")), At("2024-01-03 12:00"));
        Assert.Null(Assert.IsType<Decision.Wait>(wait).Until);
    }
}
