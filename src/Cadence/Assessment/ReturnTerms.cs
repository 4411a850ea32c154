namespace Cadence;

/// <summary>What the return model knows of a relationship at an instant: the logarithms of its four terms.</summary>
/// <param name="Silence">Of the days since the buyer was last heard from.</param>
/// <param name="Activity">Of 1 + the buyer's activity.</param>
/// <param name="Touch">Of the days since the seller's last touch.</param>
/// <param name="Unanswered">Of 1 + the number of unanswered touches that ask something.</param>
internal readonly record struct ReturnTerms(double Silence, double Activity, double Touch, double Unanswered)
{
    /// <summary>
    /// A buyer who was never heard from is taken as silent for thirty days more than they were known: on both logs their
    /// chance of a first answer is then the one that was seen (docs/model.md).
    /// </summary>
    public const double NeverHeardDays = 30;

    // More than a hundred say nothing more.
    public const int MostUnanswered = 100;

    private static readonly double[] LogCounts = Logarithms();

    public static ReturnTerms Of(in Rhythm rhythm, int unanswered, Instant now)
    {
        double silence =
            rhythm.LastHeard is { } heard ? (now - heard).TotalDays
            : rhythm.FirstSeen is { } seen ? Math.Max((now - seen).TotalDays, 0) + NeverHeardDays
            : NeverHeardDays;

        // A buyer whom nobody ever touched: the longest that it can have been is as long as anything is known of them.
        double touch = rhythm.LastTouch is { } touched ? (now - touched).TotalDays : silence;
        return Of(silence, rhythm.Activity * Rhythm.ActivityLeftAfter(silence), touch, unanswered);
    }

    public static ReturnTerms Of(double silence, double activity, double touch, int unanswered) =>
        new(
            Math.Log(Limit.Clip(silence, Limit.ShortestTime, Rhythm.LongestTime)),
            Math.Log(1 + activity),
            Math.Log(Limit.Clip(touch, Limit.ShortestTime, Rhythm.LongestTime)),
            LogCounts[Math.Min(Math.Max(unanswered, 0), MostUnanswered)]
        );

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
