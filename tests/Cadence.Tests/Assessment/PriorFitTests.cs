namespace Cadence.Tests;

/// <summary>A fit accepts any book, gives the same result every time, and never looks past the end.</summary>
public sealed class PriorFitTests
{
    private static readonly Instant Start = Instant.FromUtc(2020, 1, 1, 0, 0);
    private const double Second = 1 / 86400.0;
    private const double TenYears = 3650;

    [Fact]
    public void NoRelationshipsGiveTheDefault() => Assert.Equal(Prior.Default, Prior.Fit([]));

    [Fact]
    public void AnEmptyRelationshipGivesTheDefault() => Assert.Equal(Prior.Default, Prior.Fit([Of("a")]));

    [Fact]
    public void ABookInWhichNobodyAnswersGivesTheDefault() =>
        Assert.Equal(Prior.Default, Prior.Fit(Book(100, i => Asks([0, i, 400]))));

    [Fact]
    public void OneRelationshipMovesThePriorLittle()
    {
        var prior = Fitted([Of("a", [.. Asks([0, 30, 90]), .. Answers([1, 35])])]);
        Assert.InRange(prior.Return.Scale, 3, 4);
        Assert.InRange(prior.Interest.Scale, 3.3, 4.3);
        Assert.InRange(prior.Tempo.Centre, 0.2, 0.6);
    }

    [Fact]
    public void ABookInWhichEverybodyAnswersExpectsAnswers()
    {
        var prior = Fitted(Book(100, i => Answers(Enumerable.Range(0, 100).Select(k => (k * 3.0) + (i / 100.0)))));
        Assert.True(prior.Interest.Scale < Prior.Default.Interest.Scale);
        Assert.Equal(Prior.Default.Tempo, prior.Tempo);
    }

    [Fact]
    public void IdenticalGapsNarrowTheTempoWithinItsBounds()
    {
        var days = Enumerable.Range(0, 100).Select(k => k * 4.0).ToArray();
        var prior = Fitted(Book(100, _ => [.. Asks(days), .. Answers(days.Select(day => day + 2))]));
        Assert.InRange(prior.Tempo.Centre, 0.6, 0.7);
        Assert.InRange(prior.Tempo.Spread, TempoPrior.LeastSpread, 0.2);
    }

    [Fact]
    public void GapsOfASecondAreTaken()
    {
        var days = Enumerable.Range(0, 100).Select(k => k * 7.0).ToArray();
        var prior = Fitted(Book(100, _ => [.. Asks(days), .. Answers(days.Select(day => day + Second))]));
        Assert.InRange(prior.Tempo.Centre, -8, -5);
    }

    [Fact]
    public void GapsOfTenYearsAreTaken()
    {
        var prior = Fitted(
            Book(100, _ => [.. Asks([0, TenYears + 1]), .. Answers([TenYears, TenYears + TenYears, 7500])])
        );
        Assert.InRange(prior.Tempo.Centre, 6, 9);
    }

    [Fact]
    public void ManyWhoAnswerOnceAndNeverAgainAreTaken() =>
        Fitted(Book(1000, _ => [.. Asks([0, 300, 700]), .. Answers([1, 2])]));

    /// <summary>The fit recovers the tempo that a book was drawn from.</summary>
    [Fact]
    public void TheTempoOfABookIsFound()
    {
        var truth = new TempoPrior
        {
            Centre = 1,
            Spread = 0.7,
            Weight = 2,
            Certainty = 200,
        };
        var buyers = new Buyers(seed: 5, truth);
        var fit = new TempoFit();
        for (int i = 0; i < 2000; i++)
        {
            fit.Add(buyers.Next(6).Rhythm);
        }

        var found = fit.Fit(Prior.Default.Tempo);
        Assert.InRange(found.Centre, 0.95, 1.05);
        Assert.InRange(found.Spread, 0.65, 0.75);
        Assert.InRange(found.Weight, 1.7, 2.4);
    }

    /// <summary>The order of the book does not matter, and the same book gives the same prior to the last bit.</summary>
    [Fact]
    public void TheOrderOfTheBookDoesNotMatter() =>
        Law.Holds(
            60,
            one =>
            {
                var book = Lives(one);
                var prior = Prior.Fit(book);
                Law.Require(prior == Prior.Fit([.. book]), "the same book, another prior");
                double[] said = Constants(prior);
                double[] again = Constants(Prior.Fit(one.Dice.Shuffled(book)));
                double off = said.Zip(again, (a, b) => Math.Abs(a - b)).Max();
                Law.Require(off <= 1.5e-6, $"in another order, a constant moves by {off}");
            }
        );

    /// <summary>Nothing after the end is looked at, and every constant is within its bounds.</summary>
    [Fact]
    public void NothingAfterTheEndIsLookedAt() =>
        Law.Holds(
            60,
            one =>
            {
                var book = Lives(one);
                var prior = Prior.Fit(book, one.Now);
                Law.Require(prior == Prior.Fit(book.Select(r => r.AsOf(one.Now)), one.Now), "the future was looked at");
                Holds(prior);
            }
        );

    [Fact]
    public void ANullBookOrRelationshipIsRefused()
    {
        Assert.Throws<ArgumentNullException>(() => Prior.Fit(null!));
        Assert.Throws<ArgumentNullException>(() => Prior.Fit([null!]));
    }

    private static Prior Fitted(IReadOnlyList<Relationship> book)
    {
        var prior = Prior.Fit(book);
        Assert.NotEqual(Prior.Default, prior);
        Holds(prior);
        Assert.Equal(prior, Prior.Fit(book));
        return prior;
    }

    // Constants outside their bounds are refused; that they suit any history is a law of its own.
    private static void Holds(Prior prior)
    {
        var relationship = Of("a", [.. Asks([0, 2]), .. Answers([1, TenYears])]);
        foreach (double day in (double[])[0, 1, 100, TenYears, 36_500])
        {
            var a = Assessment.Of(relationship, Start + Duration.FromDays(day), prior);
            Law.Require(a.Interest is > 0 and < 1 && a.HeardWithin(Duration.FromDays(14)) is > 0 and < 1, $"{prior}");
        }
    }

    private static Relationship[] Lives(Case one) =>
        [
            one.Relationship,
            .. Enumerable.Range(0, 12).Select(i => Cases.Write(unchecked((one.Seed + i) & int.MaxValue)).Relationship),
        ];

    private static double[] Constants(Prior prior) =>
        [
            .. new object[] { prior.Return, prior.Interest, prior.Tempo }.SelectMany(part =>
                part.GetType()
                    .GetProperties()
                    .Where(p => p.PropertyType == typeof(double))
                    .Select(p => (double)p.GetValue(part)!)
            ),
        ];

    private static Relationship[] Book(int count, Func<int, Interaction[]> life) =>
        [.. Enumerable.Range(0, count).Select(i => Of($"r{i}", life(i)))];

    private static Interaction[] Asks(IEnumerable<double> days) =>
        [.. days.Select((day, i) => new Touch($"t{i}", Start + Duration.FromDays(day)) { Ask = Ask.Reply })];

    private static Interaction[] Answers(IEnumerable<double> days) =>
        [.. days.Select((day, i) => new Reply($"r{i}", Start + Duration.FromDays(day)))];

    private static Relationship Of(string id, params Interaction[] life) =>
        Relationship.From(id, History.Of(life), DateTimeZone.Utc);
}
