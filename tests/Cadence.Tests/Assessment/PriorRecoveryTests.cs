namespace Cadence.Tests;

/// <summary>The fit recovers the constants of simulated books.</summary>
public sealed class PriorRecoveryTests
{
    private const int Questions = 20_000;
    private const double Within = 0.08;
    private const double K = 0.1;
    private static readonly double[] Horizons = [1, 3, 7, 14, 30, 60, 90];
    private static readonly Instant Start = Instant.FromUtc(2022, 1, 1, 0, 0);

    /// <summary>Return times drawn from constants far from the default, two of them with the opposite sign.</summary>
    [Fact]
    public void TheConstantsOfReturnAreFound()
    {
        var truth = new ReturnPrior
        {
            Scale = 2,
            Silence = 0.8,
            Activity = 0.4,
            Touch = -0.3,
            Unanswered = -0.4,
            Shape = 1.3,
        };
        var dice = new Random(1);
        var fit = new LogisticFit(Horizons, terms: 4, _ => 1);
        for (int i = 0; i < Questions; i++)
        {
            var terms = new ReturnTerms(Upto(dice, 365), Upto(dice, 20), Upto(dice, 365), Upto(dice, 8));
            double after = After(dice, ReturnModel.LogMedian(terms, truth), truth.Shape);
            fit.Add(new(after, 100), terms.Silence, terms.Activity, terms.Touch, terms.Unanswered);
        }

        var found = PriorFit.Fit(fit, Prior.Default.Return);
        Assert.Equal(truth.Scale, found.Scale, Within);
        Assert.Equal(truth.Silence, found.Silence, Within);
        Assert.Equal(truth.Activity, found.Activity, Within);
        Assert.Equal(truth.Touch, found.Touch, Within);
        Assert.Equal(truth.Unanswered, found.Unanswered, Within);
        Assert.Equal(truth.Shape, found.Shape, Within);
    }

    [Fact]
    public void TheConstantsOfInterestAreFound()
    {
        var truth = new InterestPrior
        {
            Scale = 2.5,
            Silence = 1.1,
            Activity = 0.3,
            Shape = 1.4,
        };
        var dice = new Random(2);
        var fit = new LogisticFit(Horizons, terms: 2, _ => 1);
        for (int i = 0; i < Questions; i++)
        {
            double silence = Upto(dice, 365);
            double activity = Upto(dice, 20);
            double logMedian = truth.Scale + (truth.Silence * silence) - (truth.Activity * activity);
            fit.Add(new(After(dice, logMedian, truth.Shape), 100), silence, activity);
        }

        var found = PriorFit.Fit(fit, Prior.Default.Interest);
        Assert.Equal(truth.Scale, found.Scale, Within);
        Assert.Equal(truth.Silence, found.Silence, Within);
        Assert.Equal(truth.Activity, found.Activity, Within);
        Assert.Equal(truth.Shape, found.Shape, Within);
    }

    /// <summary>
    /// Lives that obey the model at every instant: if a buyer silent for s days is still silent H days later with probability
    /// (k + s)/(k + s + H), the time left is log-logistic around k + s with shape 1, whatever else happens. Their constants
    /// cannot be told apart, because all these buyers are about equally active, but the predictions about them are recovered.
    /// </summary>
    [Fact]
    public void ABookThatObeysTheModelIsFoundOut()
    {
        var end = Start + Duration.FromDays(900);
        var book = Book(buyers: 100, days: 900);
        double off = Off(book, end, Prior.Default);
        double left = Off(book, end, Prior.Fit(book, end));
        Assert.True(left < 0.045 && left < off * 2 / 3, $"{left} of {off}");
    }

    // The mean distance of both figures from the truth, over those silent for more than a day.
    private static double Off(Relationship[] book, Instant end, Prior prior) =>
        book.Select(relationship =>
                (Now: Assessment.Of(relationship, end, prior), Silence: SilenceAt(end, relationship))
            )
            .Where(one => one.Silence > 1)
            .Average(one =>
                Math.Abs(one.Now.HeardWithin(Duration.FromDays(7)) - (7 / (7 + K + one.Silence)))
                + Math.Abs(one.Now.Interest - (90 / (90 + K + one.Silence)))
            ) / 2;

    private static double SilenceAt(Instant end, Relationship relationship) =>
        relationship.Fold.Rhythm.SinceAt(end).Silence;

    /// <summary>A small book with every rule of the fit in play gives the same, unless the rules change.</summary>
    [Fact]
    public void ASmallBookGivesWhatItGave()
    {
        var prior = Prior.Fit(Book(buyers: 12, days: 300), Start + Duration.FromDays(300));
        double[] golden =
        [
            3.588281,
            0.687172,
            0.931853,
            0.139464,
            0.072056,
            0.959583,
            3.554175,
            0.899893,
            1.112261,
            0.881831,
            -1.075819,
            2.752882,
            1.766382,
        ];
        double[] found =
        [
            prior.Return.Scale,
            prior.Return.Silence,
            prior.Return.Activity,
            prior.Return.Touch,
            prior.Return.Unanswered,
            prior.Return.Shape,
            prior.Interest.Scale,
            prior.Interest.Silence,
            prior.Interest.Activity,
            prior.Interest.Shape,
            prior.Tempo.Centre,
            prior.Tempo.Weight,
            prior.Tempo.Spread,
        ];
        Assert.True(
            found.Length == golden.Length && found.Zip(golden).All(pair => Math.Abs(pair.First - pair.Second) < 2e-6),
            string.Join(", ", found)
        );
    }

    private static Relationship[] Book(int buyers, double days)
    {
        var dice = new Random(3);
        return [.. Enumerable.Range(0, buyers).Select(i => Life(dice, $"r{i}", days))];
    }

    // An ask a minute after each act, so that all silence counts, and then one about every three weeks while the silence lasts.
    private static Relationship Life(Random dice, string id, double days)
    {
        const double Minute = 1 / 1440.0;
        var life = new List<Interaction>();
        double next;
        for (double act = days / 10 * dice.NextDouble(); act < days; act = next)
        {
            life.Add(new Reply($"r{life.Count}", At(act)));
            next = act + (K * ((1 / (1 - dice.NextDouble())) - 1));
            for (double ask = act + Minute; ask < next && ask < days; ask -= 20 * Math.Log(1 - dice.NextDouble()))
            {
                life.Add(new Touch($"t{life.Count}", At(ask)) { Ask = Ask.Reply });
            }
        }

        return Relationship.From(id, History.Of(life), DateTimeZone.Utc);

        static Instant At(double day) => Start + Duration.FromDays(day);
    }

    private static double Upto(Random dice, double most) => Math.Log(1 + (most * Math.Pow(dice.NextDouble(), 2)));

    private static double After(Random dice, double logMedian, double shape)
    {
        double chance = dice.NextDouble();
        return Math.Exp(logMedian + (Math.Log(chance / (1 - chance)) / shape));
    }
}
