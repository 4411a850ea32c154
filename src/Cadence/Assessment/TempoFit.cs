namespace Cadence;

/// <summary>
/// The fit of the tempo's prior to the gaps of many buyers: centre, spread between buyers and spread within one, by expectation
/// maximisation of the normal random-effects model (Dempster, Laird &amp; Rubin 1977), with the default counting as ten buyers.
/// </summary>
internal sealed class TempoFit
{
    // The number of buyers, and of gaps, that weigh as much as the default.
    private const double DefaultCounts = 10;

    // If buyers have few gaps, the spreads within and between them are hard to tell apart, and plain steps creep for thousands;
    // with leaps it is hundreds at most. A book that needs more keeps what is reached by then.
    private const int MostSteps = 3000;
    private const double Converged = 1e-10;

    // Beyond any constant that a prior may have, so that no leap overflows.
    private const double Farthest = 20;
    private const double MostLength = 10_000;

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

        var start = Start(prior);
        var found = start;
        double moved = double.PositiveInfinity;
        for (int steps = 0; steps < MostSteps && moved >= Converged; steps += 3)
        {
            var once = Improved(found, start);
            var twice = Improved(once, start);
            moved = Most(Minus(twice, once));
            found = moved < Converged ? twice : Improved(Leap(found, once, twice), start);
        }

        double spread = PriorFit.Rounded(Math.Exp(found[1] / 2), TempoPrior.LeastSpread, TempoPrior.MostSpread);
        double weight = spread * spread / Math.Exp(found[2]);
        return prior with
        {
            Centre = PriorFit.Rounded(found[0], -8, 9),
            Spread = spread,
            Weight = PriorFit.Rounded(weight, TempoPrior.LeastWeight, TempoPrior.MostWeight),
        };
    }

    // The centre, and the logarithms of the variances within a buyer and between them.
    private static double[] Start(TempoPrior prior)
    {
        double within = prior.Spread * prior.Spread;
        return [prior.Centre, Math.Log(within), Math.Log(within / prior.Weight)];
    }

    // Two steps show how much slower they become. A leap goes as far as that leads, and never less far than the steps (Varadhan
    // & Roland, Scandinavian Journal of Statistics 35, 2008, their third step length). The step after it corrects an overshoot.
    private static double[] Leap(double[] from, double[] once, double[] twice)
    {
        double[] step = Minus(once, from);
        double[] slower = Minus(Minus(twice, once), step);
        double ratio = Squares(step) / Squares(slower);
        double length = ratio > 1 ? Math.Min(Math.Sqrt(ratio), MostLength) : 1;
        return
        [
            .. from.Select(
                (x, i) => Limit.Clip(x + (2 * length * step[i]) + (length * length * slower[i]), -Farthest, Farthest)
            ),
        ];
    }

    // One step of expectation maximisation. It never lowers the penalised likelihood.
    private double[] Improved(double[] estimate, double[] start)
    {
        double centre = estimate[0],
            within = Math.Exp(estimate[1]),
            between = Math.Exp(estimate[2]);
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
        double newCentre = ((DefaultCounts * start[0]) + sum) / counts;
        double spreadOut = squares - (2 * newCentre * sum) + (buyers.Count * newCentre * newCentre);
        return
        [
            newCentre,
            Math.Log(((DefaultCounts * Math.Exp(start[1])) + squaresWithin) / (DefaultCounts + gaps)),
            Math.Log(((DefaultCounts * Math.Exp(start[2])) + Math.Max(spreadOut, 0)) / counts),
        ];
    }

    private static double[] Minus(double[] a, double[] b) => [.. a.Select((x, i) => x - b[i])];

    private static double Squares(double[] a) => a.Sum(x => x * x);

    private static double Most(double[] a) => a.Max(Math.Abs);
}
