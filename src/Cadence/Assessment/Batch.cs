#if NET8_0_OR_GREATER
using System.Runtime.InteropServices;
using System.Runtime.Intrinsics;

namespace Cadence;

/// <summary>
/// The return model over a whole book at once, with its statistics in columns, one row for each relationship.
/// </summary>
/// <remarks>
/// Columns can be kept and evaluated at any instant; a row changes only when something happens in its relationship. Nothing is
/// allocated, and parts of a book can be evaluated in parallel. Not available on netstandard2.0, which has no spans.
/// </remarks>
public static class Batch
{
    /// <summary>Computes, for each row, the chance that the buyer is heard from within a horizon.</summary>
    /// <param name="lastHeard">The column of <see cref="BatchRow.LastHeard"/>.</param>
    /// <param name="activity">The column of <see cref="BatchRow.Activity"/>.</param>
    /// <param name="lastTouch">The column of <see cref="BatchRow.LastTouch"/>.</param>
    /// <param name="logUnanswered">The column of <see cref="BatchRow.LogUnanswered"/>.</param>
    /// <param name="now">The instant asked about, not before any instant in the columns.</param>
    /// <param name="horizon">The horizon, clamped to between an hour and ten years.</param>
    /// <param name="prior">The constants.</param>
    /// <param name="chances">
    /// Receives the chances: strictly between 0 and 1, not rounded, within 2.5e-9 of <see cref="Assessment.HeardWithin"/>
    /// (docs/model.md says for which constants and instants).
    /// </param>
    /// <exception cref="ArgumentNullException">The prior is null.</exception>
    /// <exception cref="ArgumentException">The columns differ in length.</exception>
    public static void HeardWithin(
        ReadOnlySpan<double> lastHeard,
        ReadOnlySpan<double> activity,
        ReadOnlySpan<double> lastTouch,
        ReadOnlySpan<double> logUnanswered,
        Instant now,
        Duration horizon,
        Prior prior,
        Span<double> chances
    )
    {
        var constants = Argument.NotNull(prior, nameof(prior)).Return;
        int rows = lastHeard.Length;
        SameLength(activity.Length, rows, nameof(activity));
        SameLength(lastTouch.Length, rows, nameof(lastTouch));
        SameLength(logUnanswered.Length, rows, nameof(logUnanswered));
        SameLength(chances.Length, rows, nameof(chances));
        double today = Rhythm.DaysOf(now);
        double fading = 1 / BatchRow.Growth(today);
        double days = Limit.Days(horizon);
        int row = 0;
        if (VectorMath.IsSupported)
        {
            var kernel = new ReturnKernel(constants, today, fading, days);
            ref double heard = ref MemoryMarshal.GetReference(lastHeard);
            ref double acts = ref MemoryMarshal.GetReference(activity);
            ref double touched = ref MemoryMarshal.GetReference(lastTouch);
            ref double asks = ref MemoryMarshal.GetReference(logUnanswered);
            ref double into = ref MemoryMarshal.GetReference(chances);
            for (; row <= rows - Vector256<double>.Count; row += Vector256<double>.Count)
            {
                nuint at = (nuint)row;
                kernel
                    .Chances(
                        Vector256.LoadUnsafe(ref heard, at),
                        Vector256.LoadUnsafe(ref acts, at),
                        Vector256.LoadUnsafe(ref touched, at),
                        Vector256.LoadUnsafe(ref asks, at)
                    )
                    .StoreUnsafe(ref into, at);
            }
        }

        for (; row < rows; row++)
        {
            var terms = ReturnTerms.Of(
                today - lastHeard[row],
                activity[row] * fading,
                today - lastTouch[row],
                logUnanswered[row]
            );
            chances[row] = ReturnModel.Chance(terms, days, constants);
        }
    }

    private static void SameLength(int length, int rows, string name)
    {
        if (length != rows)
        {
            throw new ArgumentException($"{name} has {length} rows; it must have {rows}, as lastHeard has.", name);
        }
    }
}
#endif
