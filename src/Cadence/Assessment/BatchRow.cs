#if NET8_0_OR_GREATER
namespace Cadence;

/// <summary>
/// What <see cref="Batch"/> knows of one relationship. It stays the same until something happens in the relationship.
/// </summary>
/// <param name="LastHeard">
/// When the buyer was last heard from, in days since 1970-01-01T00:00Z; if never, thirty days before they were first known.
/// </param>
/// <param name="Activity">
/// The buyer's activity, 0 or more, expressed as of 2000-01-01T00:00Z, so that one factor fades all rows to an instant.
/// </param>
/// <param name="LastTouch">
/// When the seller last reached out, in days since 1970-01-01T00:00Z; if never, the same as <paramref name="LastHeard"/>.
/// </param>
/// <param name="LogUnanswered">
/// The logarithm of 1 + n, where n is the number of unanswered touches that ask something, at most 100.
/// </param>
public readonly record struct BatchRow(double LastHeard, double Activity, double LastTouch, double LogUnanswered)
{
    /// <summary>Creates the row of a relationship, from its whole history.</summary>
    /// <remarks>
    /// A book may hold relationships in which nothing has happened yet. They have no row, as nothing is known to reckon from: leave
    /// them out, by <c>relationship.History.Count == 0</c>.
    /// </remarks>
    /// <exception cref="ArgumentNullException">The relationship is null.</exception>
    /// <exception cref="ArgumentException">The relationship has no interactions.</exception>
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
    /// Returns the factor that converts an activity on a day to one on the reference day, as if it had grown where it fades. It
    /// is constant from 164 years before and after that day on, to stay within the range of a double.
    /// </summary>
    internal static double Growth(double day) =>
        Math.Pow(2, Limit.Clip((day - ReferenceDay) / Rhythm.ActivityHalfLife, -MostHalvings, MostHalvings));

    // 2000-01-01 in days since 1970.
    private const double ReferenceDay = 10957;
    private const double MostHalvings = 1000;

    /// <summary>Returns the members, formatted alike in every culture.</summary>
    public override string ToString() =>
        FormattableString.Invariant(
            $"BatchRow {{ LastHeard = {LastHeard}, Activity = {Activity}, LastTouch = {LastTouch}, LogUnanswered = {LogUnanswered} }}"
        );
}
#endif
