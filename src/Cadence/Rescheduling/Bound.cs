namespace Cadence;

/// <summary>What is refused at the door of a rescheduling; as everywhere, argument, value and what is allowed are named.</summary>
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
