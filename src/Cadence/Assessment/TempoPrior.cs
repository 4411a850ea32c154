namespace Cadence;

/// <summary>
/// The constants of the buyer's tempo: a normal-inverse-gamma prior of the logarithm of a response gap in days. It knows the
/// spread of the gaps as if from 2·<see cref="Certainty"/> gaps with the spread <see cref="Spread"/>, and their centre as if
/// from <see cref="Weight"/> gaps centred on <see cref="Centre"/>.
/// </summary>
/// <remarks>
/// In the notation of Murphy, Conjugate Bayesian analysis of the Gaussian distribution (2007), section 3: m₀ = Centre,
/// κ₀ = Weight, α₀ = Certainty, β₀ = Certainty·Spread². The defaults lie between two public message logs, gaps up to 30 days:
/// the median gap was about an hour for students and two days for the office, the within-buyer spreads 1.9 and 2.0, and most of
/// the messages ask nothing. Asks by a seller are answered more evenly than chatter: the default spread is narrower than either
/// log's, by choice, so that a first follow-up comes after about a week.
/// </remarks>
public sealed record TempoPrior
{
    /// <summary>The logarithm of the typical gap in days, from −8 to 9. Default 0.4: a day and a half.</summary>
    /// <exception cref="ArgumentOutOfRangeException">The value is outside the range.</exception>
    public double Centre
    {
        get;
        init => field = Argument.InRange(value, -8, 9, nameof(Centre));
    } = 0.4;

    /// <summary>
    /// How many of a buyer's own gaps weigh as much as the prior's centre, from 0.01 to 1000. Default 3; the logs gave 0.8 and
    /// 4.4.
    /// </summary>
    /// <exception cref="ArgumentOutOfRangeException">The value is outside the range.</exception>
    public double Weight
    {
        get;
        init => field = Argument.InRange(value, LeastWeight, MostWeight, nameof(Weight));
    } = 3.0;

    /// <summary>
    /// Half the number of gaps that the spread counts for, from 2 to 1000. Default 3; not fitted, since no book supports it.
    /// </summary>
    /// <exception cref="ArgumentOutOfRangeException">The value is outside the range.</exception>
    public double Certainty
    {
        get;
        init => field = Argument.InRange(value, 2, 1000, nameof(Certainty));
    } = 3.0;

    /// <summary>
    /// The standard deviation of one buyer's log gaps, from 0.05 to 5. Default 1.4: one deviation spans a quarter to four times
    /// the typical gap.
    /// </summary>
    /// <exception cref="ArgumentOutOfRangeException">The value is outside the range.</exception>
    public double Spread
    {
        get;
        init => field = Argument.InRange(value, LeastSpread, MostSpread, nameof(Spread));
    } = 1.4;

    /// <summary>Returns the members, formatted alike in every culture.</summary>
    public override string ToString() =>
        FormattableString.Invariant(
            $"TempoPrior {{ Centre = {Centre}, Weight = {Weight}, Certainty = {Certainty}, Spread = {Spread} }}"
        );

    internal const double LeastWeight = 0.01;
    internal const double MostWeight = 1000;
    internal const double LeastSpread = 0.05;
    internal const double MostSpread = 5;
}
