namespace Cadence;

/// <summary>
/// The buyer's own tempo: how long they take to act after something was asked of them, on their own clock, which stands
/// still while it is not for them to move.
/// </summary>
/// <remarks>It predicts the next gap from the buyer's own, shrunk towards the prior while they are few.</remarks>
/// <param name="Typical">The median: the next gap is as likely longer as shorter.</param>
/// <param name="Low">One gap in ten is shorter.</param>
/// <param name="High">One gap in ten is longer; from <paramref name="Low"/> to here reaches the 80 % interval.</param>
/// <param name="Samples">How many of the buyer's gaps it rests on, from 0.</param>
/// <param name="Trend">Whether the latest gaps depart from the buyer's own.</param>
public readonly record struct Velocity(Duration Typical, Duration Low, Duration High, int Samples, Trend Trend)
{
    /// <summary>Its members, written alike in every culture.</summary>
    public override string ToString() =>
        FormattableString.Invariant(
            $"Velocity {{ Typical = {Typical}, Low = {Low}, High = {High}, Samples = {Samples}, Trend = {Trend} }}"
        );
}
