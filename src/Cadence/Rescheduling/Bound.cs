using NodaTime.Text;

namespace Cadence;

/// <summary>What is refused at the door of a rescheduling; as everywhere, argument, value and what is allowed are named.</summary>
internal static class Bound
{
    public static Duration Within(Duration value, Duration least, Duration most, string name) =>
        value >= least && value <= most
            ? value
            : throw new ArgumentOutOfRangeException(
                name,
                $"{name} is {Text(value)}; it must be from {Text(least)} to {Text(most)}."
            );

    private static string Text(Duration duration) =>
        PeriodPattern.NormalizingIso.Format(Period.FromTicks(Tick.Ceiling(duration)));
}
