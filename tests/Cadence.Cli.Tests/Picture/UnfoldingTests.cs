using NodaTime;

namespace Cadence.Cli.Tests.Picture;

/// <summary>What is noted while the past of an account is replayed.</summary>
public sealed class UnfoldingTests
{
    private static readonly Instant Start = Instant.FromUtc(2026, 1, 5, 9, 0);
    private static readonly Instant End = Start + Duration.FromDays(40);
    private static readonly Duration Stride = Duration.FromHours(6);

    /// <summary>
    /// However much the colleagues do, what the buyer does is drawn at its instant, and where no rule looks at colleagues the answers
    /// are those of the buyer alone.
    /// </summary>
    [Theory]
    [InlineData(1)]
    [InlineData(60)]
    public void What_colleagues_do_moves_nothing_of_the_buyers(int colleagues)
    {
        var policy = Policy.Default.Without("contactHours").Without(new AccountCapRule(4, Duration.FromDays(7)).Key);
        var alone = Watched(policy, new Situation(Buyer));
        var among = Watched(
            policy,
            new Situation(Buyer) { Colleagues = [.. Enumerable.Range(0, colleagues).Select(Colleague)] }
        );
        Assert.Equal(alone.Doors, among.Doors);
        Assert.Equal(alone.Pace, among.Pace);
        Assert.Equal(alone.Answers.Select(one => one.Value), among.Answers.Select(one => one.Value));
        Assert.All(
            alone.Answers.Zip(among.Answers),
            pair => Assert.InRange(pair.Second.From - pair.First.From, -Changes.Precision, Changes.Precision)
        );
    }

    /// <summary>What one of many colleagues says is drawn no sooner than it was said, and no more than a stride later.</summary>
    [Theory]
    [InlineData(1, 8.1)]
    [InlineData(60, 8.1)]
    [InlineData(60, 8.9)]
    [InlineData(60, 9.6)]
    [InlineData(60, 10.3)]
    public void What_colleagues_say_is_drawn_within_a_stride(int colleagues, double days)
    {
        var said = Start + Duration.FromDays(days);
        var pause = new TimeRequested("l", said) { Until = Until.At(End + Duration.FromDays(30)) };
        var chief = Relationship.From("chief", History.Of(pause), DateTimeZone.Utc);
        var all = Enumerable.Range(0, colleagues).Select(Colleague).Append(chief);
        var policy = Policy.Empty & new AccountCapRule(int.MaxValue, Duration.FromDays(7));
        var watched = Watched(policy, new(Buyer) { Colleagues = [.. all] });
        var (from, _) = watched.Answers.First(one => one.Value.Ceiling == Ask.Nothing);
        Assert.InRange(from, said - Changes.Precision, said + Stride);
    }

    private static Relationship Buyer { get; } =
        Relationship.From(
            "buyer",
            History.Of(
                new Touch("t1", Start + Duration.FromHours(1)) { Channel = Channel.Email },
                new Reply("r1", Start + Duration.FromHours(80.3)) { Channel = Channel.Email },
                new Touch("t2", Start + Duration.FromHours(82.7)) { Channel = Channel.Email },
                new TimeRequested("l1", Start + Duration.FromHours(402.9)) { Until = Until.After(Period.FromDays(9)) },
                new Touch("t3", Start + Duration.FromHours(702.6)) { Channel = Channel.Email }
            ),
            DateTimeZone.Utc
        );

    private static Relationship Colleague(int place) =>
        Relationship.From(
            $"c{place}",
            History.Of([
                .. Enumerable
                    .Range(0, 20)
                    .Select(i => new Touch($"t{i}", Start + Duration.FromHours((i * 47) + (place * 0.7)))),
            ]),
            DateTimeZone.Utc
        );

    private static Unfolding Watched(Policy policy, Situation situation)
    {
        var unfolding = new Unfolding(policy, Start, End, Stride);
        unfolding.Watch(situation, End);
        return unfolding;
    }
}
