namespace Cadence.Tests;

/// <summary>The two optimisers stop at an optimum.</summary>
public sealed class OptimiserTests
{
    private static readonly double[] Flat = [1e6, 1e6];

    /// <summary>
    /// Without bounds both variables would fall below 0; with the first held at 0, the second belongs at 0.8. An optimiser that
    /// pinned both would leave it at 0.
    /// </summary>
    [Fact]
    public void ABoundThatDoesNotBindHoldsNothing()
    {
        var newton = new PenalisedNewton(
            2,
            Hill(
                [
                    [1, -0.9],
                    [-0.9, 1],
                ],
                [-1, -0.1]
            )
        );
        double[] found = newton.Solve([1, 1], Flat, [0, 0], [9, 9]);
        Assert.Equal(0, found[0]);
        Assert.Equal(0.8, found[1], 1e-6);
    }

    /// <summary>
    /// Whatever the hill and the bounds: between them no slope is left, and at a bound the slope leads outwards.
    /// </summary>
    [Fact]
    public void NothingWithinTheBoundsIsHigher() =>
        Law.Holds(
            500,
            one =>
            {
                const int Size = 4;
                var dice = one.Dice;
                double[] Some(double least, double most) =>
                    [.. Enumerable.Range(0, Size).Select(_ => least + ((most - least) * dice.Int(0, 1_000_000) / 1e6))];
                double[][] root = [.. Enumerable.Range(0, Size).Select(_ => Some(-1, 1))];
                double[][] curvature =
                [
                    .. Enumerable
                        .Range(0, Size)
                        .Select(i =>
                            Enumerable
                                .Range(0, Size)
                                .Select(j => root.Sum(line => line[i] * line[j]) + (i == j ? 0.01 : 0))
                                .ToArray()
                        ),
                ];
                double[] least = Some(-1, 0);
                double[] most = Some(0, 1);
                double[] deviations = Some(10, 20);
                double[] centre = Some(-1, 1);
                var hill = Hill(curvature, Some(-3, 3));
                double[] b = new PenalisedNewton(Size, hill).Solve(centre, deviations, least, most);
                var slope = new double[Size];
                hill(b, slope, [.. Enumerable.Range(0, Size).Select(_ => new double[Size])]);
                for (int i = 0; i < Size; i++)
                {
                    double s = slope[i] - ((b[i] - centre[i]) / (deviations[i] * deviations[i]));
                    Law.Require(b[i] >= least[i] && b[i] <= most[i], $"{b[i]} is out of bounds");
                    Law.Require(b[i] <= least[i] || s > -1e-6, $"{i} should be lower: slope {s}");
                    Law.Require(b[i] >= most[i] || s < 1e-6, $"{i} should be higher: slope {s}");
                }
            }
        );

    /// <summary>
    /// Two thousand buyers with one gap each: plain steps of expectation maximisation reach these constants after 3,794
    /// steps; after 200 they had reached a weight of 2.630.
    /// </summary>
    [Fact]
    public void BuyersWithAGapEachAreFittedToTheEnd()
    {
        const int Buyers = 2000;
        var fit = new TempoFit();
        for (int i = 0; i < Buyers; i++)
        {
            var rhythm = new Rhythm();
            double gap = Math.Exp(1 + (5 * (((i + 0.5) / Buyers) - 0.5)));
            rhythm.Acted(Instant.FromUtc(2024, 1, 1, 0, 0), Duration.FromDays(gap));
            fit.Add(rhythm);
        }

        var found = fit.Fit(Prior.Default.Tempo);
        Assert.Equal(0.98947, found.Centre, 2e-6);
        Assert.Equal(1.226164, found.Spread, 2e-6);
        Assert.Equal(2.572833, found.Weight, 5e-6);
    }

    // A quadratic hill with a given top.
    private static Func<double[], double[], double[][], double> Hill(double[][] steepness, double[] top) =>
        (b, gradient, curvature) =>
        {
            double value = 0;
            for (int i = 0; i < top.Length; i++)
            {
                for (int j = 0; j < top.Length; j++)
                {
                    gradient[i] -= steepness[i][j] * (b[j] - top[j]);
                    curvature[i][j] += j <= i ? steepness[i][j] : 0;
                }

                value += gradient[i] * (b[i] - top[i]) / 2;
            }

            return value;
        };
}
