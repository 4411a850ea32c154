namespace Cadence;

/// <summary>
/// Penalised maximum likelihood of a log-logistic return time: for each question and each horizon that had passed, a
/// logistic regression on the terms and on the logarithm of the horizon, all horizons at once, by Newton's method.
/// </summary>
internal sealed class LogisticFit(double[] horizons, int terms, Func<double, double> weightOfAge)
{
    private const int MostSteps = 100;
    private const int MostHalvings = 30;
    private const double Converged = 1e-10;

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

    /// <summary>
    /// The coefficients (level, terms, shape), or null where nothing was asked. One that its bounds forbid is held at them,
    /// and the others are fitted around it.
    /// </summary>
    public double[]? Solve(double[] centre, double[] deviations, double[] least, double[] most)
    {
        if (questions.Count == 0)
        {
            return null;
        }

        var pinned = new bool[Size];
        var b = (double[])centre.Clone();
        for (bool again = true; again; )
        {
            Newton(b, centre, deviations, pinned);
            again = false;
            for (int i = 0; i < Size; i++)
            {
                if (!pinned[i] && (b[i] < least[i] || b[i] > most[i]))
                {
                    b[i] = Limit.Clip(b[i], least[i], most[i]);
                    pinned[i] = again = true;
                }
            }
        }

        return b;
    }

    private void Newton(double[] b, double[] centre, double[] deviations, bool[] pinned)
    {
        var gradient = new double[Size];
        var hessian = Matrix();
        double value = Evaluate(b, centre, deviations, gradient, hessian);
        for (int step = 0; step < MostSteps; step++)
        {
            var direction = Direction(gradient, hessian, pinned);
            var tried = new double[Size];
            double reached = double.NegativeInfinity;
            double length = 1;
            for (int halving = 0; halving < MostHalvings && !(reached >= value); halving++, length /= 2)
            {
                for (int i = 0; i < Size; i++)
                {
                    tried[i] = b[i] + (length * direction[i]);
                }

                reached = Evaluate(tried, centre, deviations, gradient, hessian);
            }

            if (!(reached >= value))
            {
                return;
            }

            double moved = 0;
            for (int i = 0; i < Size; i++)
            {
                moved = Math.Max(moved, Math.Abs(tried[i] - b[i]));
                b[i] = tried[i];
            }

            value = reached;
            if (moved < Converged)
            {
                return;
            }
        }
    }

    // The penalised log-likelihood, its gradient and the negative of its second derivatives.
    private double Evaluate(double[] b, double[] centre, double[] deviations, double[] gradient, double[][] hessian)
    {
        double value = 0;
        Array.ForEach(hessian, line => Array.Clear(line, 0, line.Length));
        for (int i = 0; i < Size; i++)
        {
            double precision = 1 / (deviations[i] * deviations[i]);
            double off = b[i] - centre[i];
            value -= precision * off * off / 2;
            gradient[i] = -precision * off;
            hessian[i][i] = precision;
        }

        var row = new double[Size];
        for (int q = 0; q < questions.Count; q++)
        {
            var values = questions[q];
            var outcome = outcomes[q];
            double level = b[0];
            row[0] = 1;
            for (int i = 0; i < terms; i++)
            {
                row[i + 1] = values[i];
                level += b[i + 1] * values[i];
            }

            value += Accumulate(row, level, b[Size - 1], outcome, weights[q], gradient, hessian);
        }

        for (int i = 0; i < Size; i++)
        {
            for (int j = 0; j < i; j++)
            {
                hessian[j][i] = hessian[i][j];
            }
        }

        return value;
    }

    // All but the horizon is the same for a question's horizons, so their sums enter the matrix once.
    private double Accumulate(
        double[] row,
        double level,
        double shape,
        Outcome outcome,
        double weight,
        double[] gradient,
        double[][] hessian
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
                hessian[i][j] += weight * curve * row[i] * row[j];
            }

            hessian[last][i] += weight * curveByLog * row[i];
        }

        gradient[last] += weight * errorByLog;
        hessian[last][last] += weight * curveByLog2;
        return weight * value;
    }

    private double[][] Matrix()
    {
        var matrix = new double[Size][];
        for (int i = 0; i < Size; i++)
        {
            matrix[i] = new double[Size];
        }

        return matrix;
    }

    // Gaussian elimination without pivoting: the penalty makes the matrix positive definite.
    private double[] Direction(double[] gradient, double[][] hessian, bool[] pinned)
    {
        var a = Array.ConvertAll(hessian, line => (double[])line.Clone());
        var x = (double[])gradient.Clone();
        for (int i = 0; i < Size; i++)
        {
            if (pinned[i])
            {
                x[i] = 0;
                for (int j = 0; j < Size; j++)
                {
                    a[i][j] = a[j][i] = i == j ? 1 : 0;
                }
            }
        }

        for (int i = 0; i < Size; i++)
        {
            for (int r = i + 1; r < Size; r++)
            {
                double factor = a[r][i] / a[i][i];
                x[r] -= factor * x[i];
                for (int j = i; j < Size; j++)
                {
                    a[r][j] -= factor * a[i][j];
                }
            }
        }

        for (int i = Size - 1; i >= 0; i--)
        {
            for (int j = i + 1; j < Size; j++)
            {
                x[i] -= a[i][j] * x[j];
            }

            x[i] /= a[i][i];
        }

        return x;
    }
}
