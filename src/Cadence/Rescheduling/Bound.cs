namespace Cadence;

/// <summary>
/// Range checks for the arguments of a rescheduling. As everywhere, the message names the argument, its value and what is
/// allowed.
/// </summary>
internal static class Bound
{
    public static Duration Within(Duration value, Duration least, Duration most, string name) =>
        value >= least && value <= most
            ? value
            : throw new ArgumentOutOfRangeException(
                name,
                $"{name} is {ContractText.Of(value)}; it must be from {ContractText.Of(least)} to {ContractText.Of(most)}."
            );
}
