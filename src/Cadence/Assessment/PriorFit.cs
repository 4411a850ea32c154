namespace Cadence;

/// <summary>
/// The fit of a prior to a book. At instants in the book's own past, the models are asked what they would be asked today, as
/// things stood then, and their answers are compared with what came.
/// </summary>
internal static class PriorFit
{
    // In days, from the horizon of a step to that of interest; one set of constants must serve all.
    private static readonly double[] Horizons = [1, 3, 7, 14, 30, 60, 90];

    // How far books differ: the levels of the two logs lay 1.2 apart, their slopes and shapes about 0.3.
    private const double LevelDeviation = 1;
    private const double SlopeDeviation = 0.3;

    // Questions less than a month apart see much of the same future, so each counts for its part of one.
    private const double IndependentDays = 30;

    // Books drift: what was half a year ago counts for half.
    private const double DriftHalfLife = 180;

    private const int Decimals = 6;

    public static Prior Of(List<Relationship> book, Instant? asOf)
    {
        var grid = LandmarkGrid.Over(book, asOf);
        if (grid is not { } landmarks)
        {
            return Prior.Default;
        }

        var returns = new LogisticFit(Horizons, terms: 4, Weight(landmarks));
        var interest = new LogisticFit(Horizons, terms: 2, Weight(landmarks));
        var tempo = new TempoFit();
        foreach (var relationship in book)
        {
            landmarks.Ask(relationship, returns, interest);
            tempo.Add(relationship.Fold.Rhythm);
        }

        return new()
        {
            Return = Fit(returns, Prior.Default.Return),
            Interest = Fit(interest, Prior.Default.Interest),
            Tempo = tempo.Fit(Prior.Default.Tempo),
        };
    }

    internal static ReturnPrior Fit(LogisticFit fit, ReturnPrior prior)
    {
        double c = prior.Shape;
        double[] start =
        [
            -c * prior.Scale,
            -c * prior.Silence,
            c * prior.Activity,
            -c * prior.Touch,
            c * prior.Unanswered,
            c,
        ];
        double free = double.PositiveInfinity;
        var b = fit.Solve(
            start,
            Deviations(start.Length),
            [-free, -free, 0, -free, -free, Limit.LeastShape],
            [free, 0, free, free, free, Limit.MostShape]
        );
        return b is null
            ? prior
            : new()
            {
                Scale = Rounded(-b[0] / b[5], -Limit.Scale, Limit.Scale),
                Silence = Rounded(-b[1] / b[5], 0, Limit.Slope),
                Activity = Rounded(b[2] / b[5], 0, Limit.Slope),
                Touch = Rounded(-b[3] / b[5], -Limit.Slope, Limit.Slope),
                Unanswered = Rounded(b[4] / b[5], -Limit.Slope, Limit.Slope),
                Shape = Rounded(b[5], Limit.LeastShape, Limit.MostShape),
            };
    }

    internal static InterestPrior Fit(LogisticFit fit, InterestPrior prior)
    {
        double c = prior.Shape;
        double[] start = [-c * prior.Scale, -c * prior.Silence, c * prior.Activity, c];
        double free = double.PositiveInfinity;
        var b = fit.Solve(
            start,
            Deviations(start.Length),
            [-free, -free, 0, Limit.LeastShape],
            [free, 0, free, Limit.MostShape]
        );
        return b is null
            ? prior
            : new()
            {
                Scale = Rounded(-b[0] / b[3], -Limit.Scale, Limit.Scale),
                Silence = Rounded(-b[1] / b[3], 0, Limit.Slope),
                Activity = Rounded(b[2] / b[3], 0, Limit.Slope),
                Shape = Rounded(b[3], Limit.LeastShape, Limit.MostShape),
            };
    }

    internal static double Rounded(double value, double least, double most) =>
        Math.Round(Limit.Clip(value, least, most), Decimals) + 0.0;

    private static Func<double, double> Weight(LandmarkGrid grid)
    {
        double apart = Math.Min(grid.StepDays / IndependentDays, 1) / Horizons.Length;
        return age => apart * Math.Exp(-Math.Log(2) * age / DriftHalfLife);
    }

    private static double[] Deviations(int length)
    {
        var deviations = new double[length];
        for (int i = 0; i < length; i++)
        {
            deviations[i] = i == 0 ? LevelDeviation : SlopeDeviation;
        }

        return deviations;
    }
}
