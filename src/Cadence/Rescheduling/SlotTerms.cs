namespace Cadence;

/// <summary>On what terms slots are offered. The values are behaviour: changing a default is a major version.</summary>
/// <remarks>Immutable and equal by value.</remarks>
public sealed record SlotTerms
{
    private static readonly Duration LongestNotice = Duration.FromDays(366);
    internal static readonly Duration LongestHorizon = Duration.FromDays(3653);

    /// <summary>Half a working day's notice, a quarter ahead, within everybody's hours.</summary>
    public static SlotTerms Default { get; } = new();

    /// <summary>
    /// No slot is offered sooner than this after now: four hours unless said, half a working day, for both to plan. It does
    /// not bind what the buyer proposes, nor a quick call.
    /// </summary>
    /// <exception cref="ArgumentOutOfRangeException">The value is negative or longer than 366 days.</exception>
    public Duration MinimumNotice
    {
        get;
        init => field = Bound.Within(value, Duration.Zero, LongestNotice, nameof(MinimumNotice));
    } = Duration.FromHours(4);

    /// <summary>
    /// How far ahead slots are looked for, from the first instant at which one may be, or, where that is later, from the
    /// agreed start or from the last time that the buyer names, be they at most ten years ahead: 90 days unless said, a common
    /// planning cycle. A slot ends by then.
    /// </summary>
    /// <exception cref="ArgumentOutOfRangeException">The value is not from an hour to 3653 days.</exception>
    public Duration Horizon
    {
        get;
        init => field = Bound.Within(value, Duration.FromHours(1), LongestHorizon, nameof(Horizon));
    } = Duration.FromDays(90);

    /// <summary>How many slots are offered at most: three unless said, for more are not a choice but a chore.</summary>
    /// <exception cref="ArgumentOutOfRangeException">The value is not from 1 to 3.</exception>
    public int MostSlots
    {
        get;
        init => field = Argument.InRange(value, 1, 3, nameof(MostSlots));
    } = 3;

    /// <summary>
    /// Whether, where nobody's hours meet or nothing is free in them, the least bad slots outside them may be offered: those
    /// for which everybody's hours are widened least, alike at both ends and for all, by up to twelve hours. No unless said.
    /// </summary>
    public bool MayLeaveHours { get; init; }
}
