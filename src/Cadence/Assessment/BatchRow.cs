#if NET8_0_OR_GREATER
namespace Cadence;

/// <summary>What <see cref="Batch"/> knows of one relationship. It stays as it is until something happens in it.</summary>
/// <param name="LastHeard">
/// When the buyer was last heard from, in days since 1970-01-01T00:00Z; of one never heard from, thirty days before
/// they were first known.
/// </param>
/// <param name="Activity">The buyer's activity at that instant, from 0.</param>
/// <param name="LastTouch">When the seller last reached out, in the same days; if never, as <paramref name="LastHeard"/>.</param>
/// <param name="Unanswered">The number of unanswered touches that ask something, from 0.</param>
public readonly record struct BatchRow(double LastHeard, double Activity, double LastTouch, double Unanswered)
{
    /// <summary>The row of a relationship, as its whole history left it.</summary>
    /// <exception cref="ArgumentNullException">The relationship is null.</exception>
    /// <exception cref="ArgumentException">Nothing has happened in it.</exception>
    public static BatchRow Of(Relationship relationship)
    {
        var fold = Argument.NotNull(relationship, nameof(relationship)).Fold;
        ref readonly var rhythm = ref fold.Rhythm;
        if (rhythm.FirstSeen is not { } first)
        {
            throw new ArgumentException(
                $"relationship '{relationship.Id}' has no interactions; it must have at least one.",
                nameof(relationship)
            );
        }

        double heard = rhythm.LastHeard is { } last ? DaysOf(last) : DaysOf(first) - ReturnTerms.NeverHeardDays;
        return new(
            heard,
            rhythm.Activity,
            rhythm.LastTouch is { } touch ? DaysOf(touch) : heard,
            Math.Min(fold.Touches.UnansweredCount, ReturnTerms.MostUnanswered)
        );
    }

    internal static double DaysOf(Instant instant) => (instant - NodaConstants.UnixEpoch).TotalDays;
}
#endif
