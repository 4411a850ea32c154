using System.Globalization;

namespace Cadence.Tests;

/// <summary>
/// The formulas, compared with an independent implementation. The checked-in table is small; the environment variable
/// CADENCE_SCIPY names a larger one (docs/model.md).
/// </summary>
public sealed class SciPyTests(ITestOutputHelper output)
{
    private const double Tolerance = 1e-9;

    private static readonly string[] Lines = Environment.GetEnvironmentVariable("CADENCE_SCIPY") is { Length: > 0 } path
        ? File.ReadAllLines(path)
        : SciPyTable.Rows.Split('\n');

    /// <summary>The probability of being heard from within a horizon equals SciPy's, and so does its complement.</summary>
    [Fact]
    public void HeardWithinIsSciPys() =>
        Compare(
            "return",
            x =>
            {
                var prior = new ReturnPrior
                {
                    Scale = x[0],
                    Silence = x[1],
                    Activity = x[2],
                    Touch = x[3],
                    Unanswered = x[4],
                    Shape = x[5],
                };
                var terms = ReturnTerms.Of(x[6], x[7], x[8], ReturnTerms.LogOfOneMore((int)x[9]));
                double chance = ReturnModel.Chance(terms, x[10], prior);

                // A complement to 1 is only as precise as 1 itself.
                return [Relative(chance, x[11]), Math.Max(Math.Abs(1 - chance - x[12]) - 2e-16, 0) / x[12]];
            }
        );

    /// <summary>Interest equals SciPy's.</summary>
    [Fact]
    public void InterestIsSciPys() =>
        Compare(
            "interest",
            x =>
            {
                var prior = new InterestPrior
                {
                    Scale = x[0],
                    Silence = x[1],
                    Activity = x[2],
                    Shape = x[3],
                };
                return [Relative(InterestModel.Chance(x[4], x[5], prior), x[6])];
            }
        );

    /// <summary>The posterior's centre, the 80 % interval of Student's t and the log-logistic quantiles equal SciPy's.</summary>
    [Fact]
    public void TempoIsSciPys() =>
        Compare(
            "tempo",
            x =>
            {
                var prior = new TempoPrior
                {
                    Centre = x[0],
                    Weight = x[1],
                    Certainty = x[2],
                    Spread = x[3],
                };
                var rhythm = new Rhythm();
                var at = Instant.FromUtc(2024, 1, 1, 0, 0);
                foreach (double seconds in x[8..])
                {
                    at += Duration.FromDays(1);
                    rhythm.Acted(at, Duration.FromSeconds(seconds));
                }

                var tempo = Tempo.Of(rhythm, prior);
                return
                [
                    Math.Abs(tempo.Centre - x[5]) / Math.Max(Math.Abs(x[5]), 1),
                    Relative(tempo.Scale * Math.Log(9), x[6]),
                    Relative(tempo.DaysAt(x[4]), x[7]),
                ];
            }
        );

    private static double Relative(double said, double right) => Math.Abs(said - right) / Math.Abs(right);

    private void Compare(string kind, Func<double[], double[]> errors)
    {
        double worst = 0;
        int points = 0;
        foreach (
            string line in Lines
                .Select(line => line.Trim())
                .Where(line => line.StartsWith(kind + ",", StringComparison.Ordinal))
        )
        {
            double[] given = [.. line.Split(',').Skip(1).Select(x => double.Parse(x, CultureInfo.InvariantCulture))];
            foreach (double error in errors(given))
            {
                Assert.True(error <= Tolerance, $"off by {error:E1}: {line}");
                worst = Math.Max(worst, error);
            }

            points++;
        }

        Assert.True(points > 0, $"no points of kind {kind}");
        output.WriteLine(
            string.Create(CultureInfo.InvariantCulture, $"{kind}: {points} points, off by at most {worst:E1}")
        );
    }
}
