#if NET8_0_OR_GREATER
using System.Runtime.CompilerServices;
using System.Runtime.Intrinsics;
using System.Runtime.Intrinsics.X86;

namespace Cadence;

/// <summary>
/// The return model for four rows at a time, with everything that is the same for all rows computed beforehand. Vector256.Max
/// and Min are not used: they handle NaN and signed zeros, which costs more than the rest of a clip.
/// </summary>
internal readonly struct ReturnKernel(ReturnPrior prior, double today, double fading, double horizonDays)
{
    private readonly Vector256<double> now = Vector256.Create(today);
    private readonly Vector256<double> left = Vector256.Create(fading);

    // The coefficients of the log-odds are those of log m times −c.
    private readonly Vector256<double> level = Vector256.Create(prior.Shape * (Math.Log(horizonDays) - prior.Scale));
    private readonly Vector256<double> bySilence = Vector256.Create(-prior.Shape * prior.Silence);
    private readonly Vector256<double> byActivity = Vector256.Create(prior.Shape * prior.Activity);
    private readonly Vector256<double> byTouch = Vector256.Create(-prior.Shape * prior.Touch);
    private readonly Vector256<double> byUnanswered = Vector256.Create(prior.Shape * prior.Unanswered);

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public Vector256<double> Chances(
        Vector256<double> lastHeard,
        Vector256<double> activity,
        Vector256<double> lastTouch,
        Vector256<double> logUnanswered
    )
    {
        var one = Vector256<double>.One;
        var logOdds = Fma.MultiplyAdd(bySilence, VectorMath.Log(Time(now - lastHeard)), level);
        logOdds = Fma.MultiplyAdd(byActivity, VectorMath.Log(Fma.MultiplyAdd(activity, left, one)), logOdds);
        logOdds = Fma.MultiplyAdd(byTouch, VectorMath.Log(Time(now - lastTouch)), logOdds);
        logOdds = Fma.MultiplyAdd(byUnanswered, logUnanswered, logOdds);
        logOdds = Clip(logOdds, -Limit.MostLogOdds, Limit.MostLogOdds);
        return one / (one + VectorMath.Exp(-logOdds));
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static Vector256<double> Time(Vector256<double> days) => Clip(days, Limit.ShortestTime, Rhythm.LongestTime);

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static Vector256<double> Clip(Vector256<double> value, double least, double most) =>
        Avx.Min(Avx.Max(value, Vector256.Create(least)), Vector256.Create(most));
}
#endif
