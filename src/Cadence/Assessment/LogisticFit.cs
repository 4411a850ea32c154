namespace Cadence;

/// <summary>
/// The penalised maximum likelihood fit of a log-logistic return time: one logistic regression on the terms and the logarithm
/// of the horizon, over each question and each horizon that had passed.
/// </summary>
internal sealed class LogisticFit(double[] horizons, int terms, Func<double, double> weightOfAge)
{
    private readonly List<double[]> questions = [];
    private readonly List<Outcome> outcomes = [];
    private readonly List<double> weights = [];
    private readonly double[] logHorizons = Array.ConvertAll(horizons, Math.Log);

    private int Size => terms + 2;

    public void Add(Outcome outcome, params double[] values)
    {
        if (outcome.Age >= horizons[0])
        {
            questions.Add(values);
            outcomes.Add(outcome);
            weights.Add(weightOfAge(outcome.Age));
        }
    }

    /// <summary>Returns the coefficients (level, terms, shape), or null if nothing was asked.</summary>
    public double[]? Solve(double[] centre, double[] deviations, double[] least, double[] most) =>
        questions.Count == 0 ? null : new PenalisedNewton(Size, LogLikelihood).Solve(centre, deviations, least, most);

    private double LogLikelihood(double[] b, double[] gradient, double[][] curvature)
    {
        double value = 0;
        var row = new double[Size - 1];
        row[0] = 1;
        for (int q = 0; q < questions.Count; q++)
        {
            var values = questions[q];
            double level = b[0];
            for (int i = 0; i < terms; i++)
            {
                row[i + 1] = values[i];
                level += b[i + 1] * values[i];
            }

            value += Accumulate(row, level, b[Size - 1], outcomes[q], weights[q], gradient, curvature);
        }

        return value;
    }

    // Only the horizon varies within a question, so the sums over its horizons enter the matrix once.
    private double Accumulate(
        double[] row,
        double level,
        double shape,
        Outcome outcome,
        double weight,
        double[] gradient,
        double[][] curvature
    )
    {
        double value = 0,
            error = 0,
            errorByLog = 0,
            curve = 0,
            curveByLog = 0,
            curveByLog2 = 0;
        for (int h = 0; h < horizons.Length && horizons[h] <= outcome.Age; h++)
        {
            double log = logHorizons[h];
            double logOdds = level + (shape * log);
            double p = 1 / (1 + Math.Exp(-logOdds));
            bool back = outcome.BackAfter <= horizons[h];
            double against = back ? -logOdds : logOdds;
            value -= against > 0 ? against + Math.Log(1 + Math.Exp(-against)) : Math.Log(1 + Math.Exp(against));
            double e = (back ? 1 : 0) - p;
            double c = p * (1 - p);
            error += e;
            errorByLog += e * log;
            curve += c;
            curveByLog += c * log;
            curveByLog2 += c * log * log;
        }

        int last = Size - 1;
        for (int i = 0; i < last; i++)
        {
            gradient[i] += weight * error * row[i];
            for (int j = 0; j <= i; j++)
            {
                curvature[i][j] += weight * curve * row[i] * row[j];
            }

            curvature[last][i] += weight * curveByLog * row[i];
        }

        gradient[last] += weight * errorByLog;
        curvature[last][last] += weight * curveByLog2;
        return weight * value;
    }
}
