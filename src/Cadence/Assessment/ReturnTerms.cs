namespace Cadence;

/// <summary>What the return model knows of a relationship at an instant: the logarithms of its four terms.</summary>
/// <param name="Silence">The logarithm of the days since the buyer was last heard from.</param>
/// <param name="Activity">The logarithm of 1 + the buyer's activity.</param>
/// <param name="Touch">The logarithm of the days since the seller's last touch.</param>
/// <param name="Unanswered">The logarithm of 1 + the number of unanswered touches that ask something.</param>
internal readonly record struct ReturnTerms(double Silence, double Activity, double Touch, double Unanswered)
{
    // More than a hundred add no information.
    public const int MostUnanswered = 100;

    private static readonly double[] LogCounts = Logarithms();

    public static ReturnTerms Of(in Rhythm rhythm, int unanswered, Instant now)
    {
        var (silence, touch) = rhythm.SinceAt(now);
        return Of(silence, rhythm.Activity * Rhythm.ActivityLeftAfter(silence), touch, LogOfOneMore(unanswered));
    }

    public static ReturnTerms Of(double silence, double activity, double touch, double logUnanswered) =>
        new(
            Math.Log(Limit.Clip(silence, Limit.ShortestTime, Rhythm.LongestTime)),
            Math.Log(1 + activity),
            Math.Log(Limit.Clip(touch, Limit.ShortestTime, Rhythm.LongestTime)),
            logUnanswered
        );

    /// <summary>Returns log(1 + n), the same for all n from a hundred on.</summary>
    public static double LogOfOneMore(int n) => LogCounts[Math.Min(Math.Max(n, 0), MostUnanswered)];

    private static double[] Logarithms()
    {
        var logarithms = new double[MostUnanswered + 1];
        for (int n = 0; n <= MostUnanswered; n++)
        {
            logarithms[n] = Math.Log(1 + n);
        }

        return logarithms;
    }
}
