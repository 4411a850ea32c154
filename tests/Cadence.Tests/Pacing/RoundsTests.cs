using System.Globalization;

namespace Cadence.Tests;

/// <summary>How often the rules are asked until they agree on the least fixed point, over a year of holidays.</summary>
public sealed class RoundsTests(ITestOutputHelper output)
{
    private const int Number = 4000;

    /// <summary>
    /// However many holidays a year has, a question takes only a few rounds: each round moves on to the next instant that a rule
    /// names, and contact hours skip several holidays in one round.
    /// </summary>
    [Fact]
    public void AYearOfHolidays_TakesAHandfulOfRounds()
    {
        var dice = new Dice(8);
        var rounds = new List<int>();
        var asked = new List<int>();
        for (int i = 0; i < Number; i++)
        {
            var one = Cases.Write(dice.Int(0, int.MaxValue - 1));
            var count = new Count();
            var policy = Policy
                .Default.Rules.Select(rule => rule is ContactHoursRule ? Holidays(dice, one) : rule)
                .Aggregate(Policy.Empty, (all, rule) => all & (IsBuyersWord(rule) ? rule : new Counted(rule, count)));
            policy.When(one.Situation, new Step(Ask.Nothing, Channel.Email), one.Now);
            rounds.Add(count.Instants.Count);
            asked.Add(count.Asked);
        }

        rounds.Sort();
        asked.Sort();
        output.WriteLine($"rounds: {string.Join(", ", rounds.CountBy(n => n).Select(n => Share(n.Key, n.Value)))}");
        output.WriteLine(
            $"rules asked: median {asked[Number / 2]}, 99 of 100 {asked[Number * 99 / 100]}, most {asked[^1]}"
        );
        Assert.InRange(rounds[Number * 99 / 100], 1, 5);
        Assert.InRange(rounds[^1], 2, 12);
    }

    private static string Share(int rounds, int number) =>
        string.Create(CultureInfo.InvariantCulture, $"{rounds}: {number * 100.0 / Number:0.0} %");

    // About every other day of the following year is a holiday.
    private static ContactHoursRule Holidays(Dice dice, Case one)
    {
        var first = Times.DateIn(one.Zone, one.Now);
        bool late = first > new LocalDate(9990, 1, 1);
        return new(
            new(9, 0),
            new(17, 0),
            [
                IsoDayOfWeek.Monday,
                IsoDayOfWeek.Tuesday,
                IsoDayOfWeek.Wednesday,
                IsoDayOfWeek.Thursday,
                IsoDayOfWeek.Friday,
            ],
            late ? [] : Enumerable.Range(0, 365).Where(_ => dice.Chance(0.5)).Select(first.PlusDays)
        );
    }

    private static bool IsBuyersWord(Rule rule) => rule is OptOutRule or RequestedTimeRule;

    private sealed class Count
    {
        public HashSet<Instant> Instants { get; } = [];

        public int Asked { get; set; }
    }

    private sealed record Counted(Rule Inner, Count Count) : Rule
    {
        public override string Name => Inner.Name;

        public override string Key => Inner.Key;

        public override Force Force => Inner.Force;

        public override bool DependsOnAsk => Inner.DependsOnAsk;

        public override bool DependsOnChannel => Inner.DependsOnChannel;

        public override Moment Earliest(Situation situation, Step step, Instant from)
        {
            Count.Asked++;
            Count.Instants.Add(from);
            return Inner.Earliest(situation, step, from);
        }
    }
}
