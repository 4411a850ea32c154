namespace Cadence;

/// <summary>
/// The tempo's prior from the gaps of many buyers: centre, spread between buyers and spread within one, by expectation
/// maximisation of the normal random-effects model (Dempster, Laird &amp; Rubin 1977), the default counting as ten buyers.
/// </summary>
internal sealed class TempoFit
{
    // So many buyers, and so many gaps, must speak against the default to weigh as much as it.
    private const double DefaultCounts = 10;

    // Each step at least keeps the likelihood; at six decimals the constants stand long before.
    private const int Steps = 200;

    private readonly List<(double Gaps, double Mean, double Squares)> buyers = [];

    public void Add(in Rhythm rhythm)
    {
        if (rhythm.Gaps > 0)
        {
            buyers.Add((rhythm.Gaps, rhythm.MeanLogGap, rhythm.SquaredDeviations));
        }
    }

    public TempoPrior Fit(TempoPrior prior)
    {
        if (buyers.Count == 0)
        {
            return prior;
        }

        double within0 = prior.Spread * prior.Spread;
        double between0 = within0 / prior.Weight;
        var (centre, within, between) = (prior.Centre, within0, between0);
        for (int step = 0; step < Steps; step++)
        {
            (centre, within, between) = Improve(centre, within, between, prior, within0, between0);
        }

        double spread = PriorFit.Rounded(Math.Sqrt(within), TempoPrior.LeastSpread, TempoPrior.MostSpread);
        return prior with
        {
            Centre = PriorFit.Rounded(centre, -8, 9),
            Spread = spread,
            Weight = PriorFit.Rounded(spread * spread / between, TempoPrior.LeastWeight, TempoPrior.MostWeight),
        };
    }

    private (double Centre, double Within, double Between) Improve(
        double centre,
        double within,
        double between,
        TempoPrior prior,
        double within0,
        double between0
    )
    {
        double sum = 0,
            gaps = 0,
            squaresWithin = 0,
            squares = 0;
        foreach (var (n, mean, deviations) in buyers)
        {
            double variance = 1 / ((n / within) + (1 / between));
            double own = variance * ((n * mean / within) + (centre / between));
            double off = mean - own;
            sum += own;
            squares += variance + (own * own);
            squaresWithin += deviations + (n * ((off * off) + variance));
            gaps += n;
        }

        double counts = DefaultCounts + buyers.Count;
        double newCentre = ((DefaultCounts * prior.Centre) + sum) / counts;
        double spreadOut = squares - (2 * newCentre * sum) + (buyers.Count * newCentre * newCentre);
        return (
            newCentre,
            ((DefaultCounts * within0) + squaresWithin) / (DefaultCounts + gaps),
            ((DefaultCounts * between0) + Math.Max(spreadOut, 0)) / counts
        );
    }
}
