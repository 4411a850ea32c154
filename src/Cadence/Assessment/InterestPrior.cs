namespace Cadence;

/// <summary>
/// The constants of interest. The time until the buyer acts is log-logistic with the given shape and the median m, where
/// log m = Scale + Silence·log s − Activity·log(1 + a); interest is the chance that they act within 90 days.
/// </summary>
/// <remarks>
/// s is the silence that counts, at least a day; a is the buyer's activity, which fades only on their own clock; m is in days.
/// The defaults are fitted like those of <see cref="ReturnPrior"/>, on the same logs, where all of the silence counted, and
/// rounded.
/// </remarks>
public sealed record InterestPrior
{
    /// <summary>
    /// The logarithm of the median in days after one day of silence, without activity, from −50 to 50. Default 3.8.
    /// </summary>
    /// <exception cref="ArgumentOutOfRangeException">The value is outside the range.</exception>
    public double Scale
    {
        get;
        init => field = Argument.InRange(value, -Limit.Scale, Limit.Scale, nameof(Scale));
    } = 3.8;

    /// <summary>
    /// How strongly the median grows with the silence that counts, from 0 to 20, so silence never adds interest. Default 0.6.
    /// </summary>
    /// <exception cref="ArgumentOutOfRangeException">The value is outside the range.</exception>
    public double Silence
    {
        get;
        init => field = Argument.InRange(value, 0, Limit.Slope, nameof(Silence));
    } = 0.6;

    /// <summary>
    /// How strongly the median shrinks with the buyer's activity, from 0 to 20, so an act never takes interest away. Default 1.
    /// </summary>
    /// <exception cref="ArgumentOutOfRangeException">The value is outside the range.</exception>
    public double Activity
    {
        get;
        init => field = Argument.InRange(value, 0, Limit.Slope, nameof(Activity));
    } = 1.0;

    /// <summary>The shape, from 0.1 to 10. Default 0.9.</summary>
    /// <exception cref="ArgumentOutOfRangeException">The value is outside the range.</exception>
    public double Shape
    {
        get;
        init => field = Argument.InRange(value, Limit.LeastShape, Limit.MostShape, nameof(Shape));
    } = 0.9;

    /// <summary>Returns the members, formatted alike in every culture.</summary>
    public override string ToString() =>
        FormattableString.Invariant(
            $"InterestPrior {{ Scale = {Scale}, Silence = {Silence}, Activity = {Activity}, Shape = {Shape} }}"
        );
}
