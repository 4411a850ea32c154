namespace Cadence.Tests;

/// <summary>A whole book in one batch gives what each row gives alone.</summary>
public sealed class BatchTests
{
    private static readonly Instant Earliest = Instant.FromUtc(1900, 1, 1, 0, 0);
    private static readonly Instant Latest = Instant.FromUtc(2100, 1, 1, 0, 0);

    // Half a published digit, plus what the columns lose of an instant in 2100: some millionths of a millionth of a day.
    private const double Off = 2.5e-9;

    /// <summary>The batch equals one row at a time, whatever the number of rows.</summary>
    [Fact]
    public void TheBatchEqualsOneByOne() =>
        Law.Holds(
            400,
            one =>
            {
                var dice = one.Dice;
                Relationship[] book =
                [
                    .. Enumerable
                        .Range(0, dice.Int(1, 11))
                        .Select(i => Cases.Write(unchecked((one.Seed + i) & int.MaxValue)).Relationship)
                        .Prepend(one.Relationship)
                        .Where(r => r.History.Count > 0 && r.History[0].At > Earliest && Last(r) < Latest),
                ];
                if (book.Length == 0)
                {
                    return;
                }

                var prior = dice.Chance(0.3) ? Prior.Default : Priors.Within(dice, scale: 10, slope: 3, shape: 3);
                var now = book.Max(Last) + Duration.FromMinutes(dice.Int(0, dice.Of(1, 10_000, 6_000_000)));
                var horizon = Duration.FromHours(dice.Int(0, dice.Of(10, 1000, 100_000)));
                double[] chances = Ask(book, now, horizon, prior);
                for (int i = 0; i < book.Length; i++)
                {
                    double alone = Assessment.Of(book[i], now, prior).HeardWithin(horizon);
                    double off = Math.Abs(alone - chances[i]);
                    Law.Require(off <= Off, $"row {i} of {book.Length}: {chances[i]:R}, but alone {alone:R}");
                }
            }
        );

    /// <summary>
    /// The worst corner: an hour ago at the end of the range of instants, where a day is coarsest as a number, with the steepest
    /// constants and a probability of one half.
    /// </summary>
    [Fact]
    public void AnHourAgoInAHundredYearsIsTheWorst()
    {
        var dice = new Random(3);
        double worst = 0;
        for (int i = 0; i < 20_000; i++)
        {
            var now = Latest - Duration.FromTicks(dice.NextInt64(365 * NodaConstants.TicksPerDay));
            var heard = now - Duration.FromTicks((long)(NodaConstants.TicksPerHour * (1 + (0.2 * dice.NextDouble()))));
            var book = Relationship.From(
                "a",
                History.Of([new Reply("r", heard), new Touch("t", heard) { Ask = Cadence.Ask.Nothing }]),
                DateTimeZone.Utc
            );
            double log = Math.Log((now - heard).TotalDays);
            var constants = new ReturnPrior
            {
                Shape = 10,
                Silence = 1,
                Touch = 1,
                Activity = 0,
                Unanswered = 0,
                Scale = Math.Log(14) - (2 * log),
            };
            var horizon = Duration.FromDays(14);
            var prior = new Prior { Return = constants };
            double alone = Assessment.Of(book, now, prior).HeardWithin(horizon);
            worst = Math.Max(worst, Ask([book, book, book, book], now, horizon, prior).Max(c => Math.Abs(c - alone)));
        }

        Assert.InRange(worst, 1e-9, Off);
    }

    /// <summary>A row gives the same wherever it stands: beside three others, or in the remainder.</summary>
    [Fact]
    public void ARowSaysTheSameWhereverItStands() =>
        Law.Holds(
            300,
            one =>
            {
                if (one.Relationship is not { History.Count: > 0 } relationship || Last(relationship) > Latest)
                {
                    return;
                }

                var now = Last(relationship) + Duration.FromHours(one.Dice.Int(0, 10_000));
                var horizon = Duration.FromDays(14);
                double[] chances = Ask([.. Enumerable.Repeat(relationship, 7)], now, horizon, Prior.Default);
                Law.Require(chances.Max() - chances.Min() < 1e-10, $"from {chances.Min():R} to {chances.Max():R}");
            }
        );

    /// <summary>Even absurd columns give no NaN, 0 or 1.</summary>
    [Fact]
    public void NoNumberGivesNothing()
    {
        double[] odd = [0, -1, 1e300, -1e300, double.MaxValue, double.Epsilon, 20_000, 19_999.5];
        var column = new double[odd.Length];
        foreach (double activity in odd)
        {
            foreach (double touch in odd)
            {
                var chances = new double[odd.Length];
                Array.Fill(column, Math.Abs(activity));
                double[] touches = [.. odd.Select(_ => touch)];
                Batch.HeardWithin(
                    odd,
                    column,
                    touches,
                    new double[odd.Length],
                    Start,
                    Duration.FromDays(7),
                    Prior.Default,
                    chances
                );
                Assert.All(chances, chance => Assert.True(chance is > 0 and < 1, $"{activity} {touch}: {chance}"));
            }
        }
    }

    [Fact]
    public void ColumnsOfDifferentLengthsAreRefused()
    {
        double[] two = [1, 2];
        var error = Assert.Throws<ArgumentException>(() =>
            Batch.HeardWithin(two, two, [1], two, Start, Duration.FromDays(7), Prior.Default, new double[2])
        );
        Assert.Contains("lastTouch has 1 rows; it must have 2", error.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void AnEmptyRelationshipHasNoRow() =>
        Assert.Throws<ArgumentException>(() => BatchRow.Of(Relationship.From("a", History.Empty, DateTimeZone.Utc)));

    /// <summary>
    /// Neither a batch nor an assessment allocates. The least of several passes is measured, because the runtime allocates
    /// only now and then, when it compiles or collects, and code that allocates does so each time.
    /// </summary>
    [Fact]
    public void NothingIsAllocated()
    {
        var relationship = Cases.Write(17).Relationship;
        var now = Last(relationship) + Duration.FromDays(3);
        var columns = new double[4][];
        Array.Fill(columns, new double[1000]);
        var chances = new double[1000];
        double sum = 0;
        long least = long.MaxValue;
        for (int i = 0; i < 10; i++)
        {
            long before = GC.GetAllocatedBytesForCurrentThread();
            Batch.HeardWithin(
                columns[0],
                columns[1],
                columns[2],
                columns[3],
                now,
                Duration.FromDays(14),
                Prior.Default,
                chances
            );
            var assessment = Assessment.Of(relationship, now, Prior.Default);
            sum +=
                assessment.HeardWithin(Duration.FromDays(14))
                + assessment.Interest
                + BatchRow.Of(relationship).Activity;
            least = Math.Min(least, GC.GetAllocatedBytesForCurrentThread() - before);
        }

        Assert.True(sum > 0);
        Assert.Equal(0, least);
    }

    private static readonly Instant Start = NodaConstants.UnixEpoch + Duration.FromDays(20_000);

    private static Instant Last(Relationship relationship) => relationship.History.Revisions[^1].At;

    private static double[] Ask(Relationship[] book, Instant now, Duration horizon, Prior prior)
    {
        BatchRow[] rows = [.. book.Select(BatchRow.Of)];
        var chances = new double[rows.Length];
        Batch.HeardWithin(
            [.. rows.Select(row => row.LastHeard)],
            [.. rows.Select(row => row.Activity)],
            [.. rows.Select(row => row.LastTouch)],
            [.. rows.Select(row => row.LogUnanswered)],
            now,
            horizon,
            prior,
            chances
        );
        return chances;
    }
}
