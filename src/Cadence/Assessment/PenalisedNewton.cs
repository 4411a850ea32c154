namespace Cadence;

/// <summary>
/// Newton's method for a concave function with a quadratic penalty: full steps, halved while they lead downhill.
/// </summary>
/// <param name="size">The number of unknowns.</param>
/// <param name="evaluate">
/// Returns the value at a point and adds up the gradient and the lower half of the negative second derivatives, all cleared
/// beforehand.
/// </param>
internal sealed class PenalisedNewton(int size, Func<double[], double[], double[][], double> evaluate)
{
    private const int MostSteps = 100;
    private const int MostHalvings = 30;
    private const double Converged = 1e-10;

    /// <summary>
    /// Returns the point within the bounds that maximises the value less Σ ((b − centre) / deviation)² / 2. Steps are cut at
    /// the bounds. A coordinate stays at its bound only while the slope there points outwards, so it is released as soon as the
    /// others want it back (projected Newton steps: Bertsekas, SIAM J. Control and Optimization 20, 1982).
    /// </summary>
    public double[] Solve(double[] centre, double[] deviations, double[] least, double[] most)
    {
        double[] b = [.. centre.Select((value, i) => Limit.Clip(value, least[i], most[i]))];
        var gradient = new double[size];
        var curvature = Array.ConvertAll(gradient, _ => new double[size]);
        double value = Evaluate(b, centre, deviations, gradient, curvature);
        double moved = double.PositiveInfinity;
        for (int step = 0; step < MostSteps && moved >= Converged; step++)
        {
            var held = new bool[size];
            for (int i = 0; i < size; i++)
            {
                held[i] = (b[i] <= least[i] && gradient[i] <= 0) || (b[i] >= most[i] && gradient[i] >= 0);
            }

            var direction = Direction(gradient, curvature, held);
            var tried = new double[size];
            double reached = double.NegativeInfinity;
            double length = 1;
            for (int halving = 0; halving < MostHalvings && !(reached >= value); halving++, length /= 2)
            {
                for (int i = 0; i < size; i++)
                {
                    tried[i] = Limit.Clip(b[i] + (length * direction[i]), least[i], most[i]);
                }

                reached = Evaluate(tried, centre, deviations, gradient, curvature);
            }

            if (!(reached >= value))
            {
                break;
            }

            moved = 0;
            for (int i = 0; i < size; i++)
            {
                moved = Math.Max(moved, Math.Abs(tried[i] - b[i]));
                b[i] = tried[i];
            }

            value = reached;
        }

        return b;
    }

    private double Evaluate(double[] b, double[] centre, double[] deviations, double[] gradient, double[][] curvature)
    {
        Array.Clear(gradient, 0, size);
        Array.ForEach(curvature, line => Array.Clear(line, 0, size));
        double value = evaluate(b, gradient, curvature);
        for (int i = 0; i < size; i++)
        {
            double precision = 1 / (deviations[i] * deviations[i]);
            double off = b[i] - centre[i];
            value -= precision * off * off / 2;
            gradient[i] -= precision * off;
            curvature[i][i] += precision;
            for (int j = 0; j < i; j++)
            {
                curvature[j][i] = curvature[i][j];
            }
        }

        return value;
    }

    // Gaussian elimination without pivoting: the penalty makes the matrix positive definite.
    private double[] Direction(double[] gradient, double[][] curvature, bool[] held)
    {
        var a = Array.ConvertAll(curvature, line => (double[])line.Clone());
        var x = (double[])gradient.Clone();
        for (int i = 0; i < size; i++)
        {
            if (held[i])
            {
                x[i] = 0;
                for (int j = 0; j < size; j++)
                {
                    a[i][j] = a[j][i] = i == j ? 1 : 0;
                }
            }
        }

        for (int i = 0; i < size; i++)
        {
            for (int r = i + 1; r < size; r++)
            {
                double factor = a[r][i] / a[i][i];
                x[r] -= factor * x[i];
                for (int j = i; j < size; j++)
                {
                    a[r][j] -= factor * a[i][j];
                }
            }
        }

        for (int i = size - 1; i >= 0; i--)
        {
            for (int j = i + 1; j < size; j++)
            {
                x[i] -= a[i][j] * x[j];
            }

            x[i] /= a[i][i];
        }

        return x;
    }
}
