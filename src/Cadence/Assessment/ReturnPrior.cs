namespace Cadence;

/// <summary>
/// The constants of the return model. The time until the buyer is next heard from is log-logistic with the given shape and the
/// median m, where log m = Scale + Silence·log s − Activity·log(1 + a) + Touch·log t − Unanswered·log(1 + n).
/// </summary>
/// <remarks>
/// s is the time since the buyer was last heard from and t the time since the seller's last touch, both in days; a is the
/// buyer's activity, n the number of unanswered touches that ask something; m is in days. The defaults are those of an
/// accelerated-failure-time regression (Kalbfleisch &amp; Prentice, The Statistical Analysis of Failure Time Data, 2002,
/// chapter 3) over horizons from a day to a quarter, on two public message logs together, one of students (CollegeMsg) and one
/// of an office (Enron), with a separate level for each and all else shared, rounded to two digits. Coefficients outside the
/// ranges are refused.
/// </remarks>
public sealed record ReturnPrior
{
    /// <summary>
    /// The logarithm of the median in days if all terms are 0, from −50 to 50. Default 3.5, the mean of the two logs' levels: a
    /// month.
    /// </summary>
    /// <exception cref="ArgumentOutOfRangeException">The value is outside the range.</exception>
    public double Scale
    {
        get;
        init => field = Argument.InRange(value, -Limit.Scale, Limit.Scale, nameof(Scale));
    } = 3.5;

    /// <summary>How strongly the median grows with the silence, from 0 to 20. Default 0.5: with its square root.</summary>
    /// <exception cref="ArgumentOutOfRangeException">The value is outside the range.</exception>
    public double Silence
    {
        get;
        init => field = Argument.InRange(value, 0, Limit.Slope, nameof(Silence));
    } = 0.5;

    /// <summary>How strongly the median shrinks with the buyer's activity, from 0 to 20. Default 0.85.</summary>
    /// <exception cref="ArgumentOutOfRangeException">The value is outside the range.</exception>
    public double Activity
    {
        get;
        init => field = Argument.InRange(value, 0, Limit.Slope, nameof(Activity));
    } = 0.85;

    /// <summary>
    /// How strongly the median grows with the time since the seller's last touch, from −20 to 20. Default 0.15.
    /// </summary>
    /// <exception cref="ArgumentOutOfRangeException">The value is outside the range.</exception>
    public double Touch
    {
        get;
        init => field = Argument.InRange(value, -Limit.Slope, Limit.Slope, nameof(Touch));
    } = 0.15;

    /// <summary>
    /// How strongly the median shrinks with the unanswered touches, from −20 to 20. Default 0.15. It is what logs show, not
    /// what touching causes: sellers write more to those who will write back.
    /// </summary>
    /// <exception cref="ArgumentOutOfRangeException">The value is outside the range.</exception>
    public double Unanswered
    {
        get;
        init => field = Argument.InRange(value, -Limit.Slope, Limit.Slope, nameof(Unanswered));
    } = 0.15;

    /// <summary>
    /// The shape: how much the log-odds of being heard from grow with the logarithm of the horizon, from 0.1 to 10. Default 1.
    /// </summary>
    /// <exception cref="ArgumentOutOfRangeException">The value is outside the range.</exception>
    public double Shape
    {
        get;
        init => field = Argument.InRange(value, Limit.LeastShape, Limit.MostShape, nameof(Shape));
    } = 1.0;

    /// <summary>Returns the members, formatted alike in every culture.</summary>
    public override string ToString() =>
        FormattableString.Invariant(
            $"ReturnPrior {{ Scale = {Scale}, Silence = {Silence}, Activity = {Activity}, Touch = {Touch}, Unanswered = {Unanswered}, Shape = {Shape} }}"
        );
}
