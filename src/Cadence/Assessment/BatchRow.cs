#if NET8_0_OR_GREATER
namespace Cadence;

/// <summary>What <see cref="Batch"/> knows of one relationship. It stays as it is until something happens in it.</summary>
/// <param name="LastHeard">
/// When the buyer was last heard from, in days since 1970-01-01T00:00Z; of one never heard from, thirty days before
/// they were first known.
/// </param>
/// <param name="Activity">
/// The buyer's activity from 0, as if it had been this much on 2000-01-01T00:00Z: to fade it to an instant takes the same
/// factor for all rows.
/// </param>
/// <param name="LastTouch">When the seller last reached out, in the same days; if never, as <paramref name="LastHeard"/>.</param>
/// <param name="LogUnanswered">The logarithm of 1 + the number of unanswered touches that ask something, at most 100.</param>
public readonly record struct BatchRow(double LastHeard, double Activity, double LastTouch, double LogUnanswered)
{
    /// <summary>The row of a relationship, as its whole history left it.</summary>
    /// <exception cref="ArgumentNullException">The relationship is null.</exception>
    /// <exception cref="ArgumentException">Nothing has happened in it.</exception>
    public static BatchRow Of(Relationship relationship)
    {
        var fold = Argument.NotNull(relationship, nameof(relationship)).Fold;
        ref readonly var rhythm = ref fold.Rhythm;
        if (!rhythm.IsKnown)
        {
            throw new ArgumentException(
                $"relationship '{relationship.Id}' has no interactions; it must have at least one.",
                nameof(relationship)
            );
        }

        return new(
            rhythm.HeardDay,
            rhythm.Activity * Growth(rhythm.HeardDay),
            rhythm.TouchedDay,
            ReturnTerms.LogOfOneMore(fold.Touches.UnansweredCount)
        );
    }

    /// <summary>
    /// By how much an activity has grown from the reference day on, if not to have faded is to grow. It stands still 164 years
    /// before and after, short of what a number holds.
    /// </summary>
    internal static double Growth(double day) =>
        Math.Pow(2, Limit.Clip((day - ReferenceDay) / Rhythm.ActivityHalfLife, -MostHalvings, MostHalvings));

    // 2000-01-01 in days since 1970.
    private const double ReferenceDay = 10957;
    private const double MostHalvings = 1000;

    /// <summary>Its members, written alike in every culture.</summary>
    public override string ToString() =>
        FormattableString.Invariant(
            $"BatchRow {{ LastHeard = {LastHeard}, Activity = {Activity}, LastTouch = {LastTouch}, LogUnanswered = {LogUnanswered} }}"
        );
}
#endif
