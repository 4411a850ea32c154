namespace Cadence;

/// <summary>The terms on which slots are offered. The defaults are behaviour: changing one is a major version.</summary>
/// <remarks>Immutable and equal by value.</remarks>
public sealed record SlotTerms
{
    private static readonly Duration LongestNotice = Duration.FromDays(366);
    internal static readonly Duration LongestHorizon = Duration.FromDays(3653);

    /// <summary>The default terms: half a working day's notice, a quarter of a year ahead, within everybody's hours.</summary>
    public static SlotTerms Default { get; } = new();

    /// <summary>
    /// How long after now the first slot may be offered: four hours by default, half a working day, so that both can plan. It
    /// does not bind what the buyer proposes, nor a quick call.
    /// </summary>
    /// <exception cref="ArgumentOutOfRangeException">The value is negative or longer than 366 days.</exception>
    public Duration MinimumNotice
    {
        get;
        init => field = Bound.Within(value, Duration.Zero, LongestNotice, nameof(MinimumNotice));
    } = Duration.FromHours(4);

    /// <summary>
    /// How far ahead to search for slots: 90 days by default, a common planning cycle. It is counted from the first instant at
    /// which a slot may begin or, if later, from the agreed start or the last time that the buyer names, either at most ten years
    /// ahead. A slot ends by then.
    /// </summary>
    /// <exception cref="ArgumentOutOfRangeException">The value is not from an hour to 3653 days.</exception>
    public Duration Horizon
    {
        get;
        init => field = Bound.Within(value, Duration.FromHours(1), LongestHorizon, nameof(Horizon));
    } = Duration.FromDays(90);

    /// <summary>The most slots to offer: three by default, as more are not a choice but a chore.</summary>
    /// <exception cref="ArgumentOutOfRangeException">The value is not from 1 to 3.</exception>
    public int MostSlots
    {
        get;
        init => field = Argument.InRange(value, 1, 3, nameof(MostSlots));
    } = 3;

    /// <summary>
    /// Whether slots outside hours may be offered where the hours of all do not overlap or nothing is free in them; false by
    /// default. Those are offered for which everybody's hours are widened least, equally at both ends and for all, by up to
    /// twelve hours.
    /// </summary>
    public bool MayLeaveHours { get; init; }
}
