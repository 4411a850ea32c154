namespace Cadence;

/// <summary>
/// The buyer's own tempo: how long they take to act after something was asked of them, on their own clock, which stands still
/// while it is not their turn.
/// </summary>
/// <remarks>It predicts the next gap from the buyer's own gaps, shrunk towards the prior while there are few.</remarks>
/// <param name="Typical">The median: the next gap is as likely to be longer as shorter.</param>
/// <param name="Low">The lower bound of the 80 % interval: one gap in ten is shorter.</param>
/// <param name="High">The upper bound of the 80 % interval: one gap in ten is longer.</param>
/// <param name="Samples">The number of the buyer's gaps that it rests on, from 0.</param>
/// <param name="Trend">Whether the latest gaps depart from the buyer's gaps in general.</param>
public readonly record struct Velocity(Duration Typical, Duration Low, Duration High, int Samples, Trend Trend)
{
    /// <summary>Returns the members, formatted alike in every culture.</summary>
    public override string ToString() =>
        FormattableString.Invariant(
            $"Velocity {{ Typical = {Typical}, Low = {Low}, High = {High}, Samples = {Samples}, Trend = {Trend} }}"
        );
}
