using System.Globalization;

namespace Cadence;

/// <summary>A duration as a text, such as <c>7:00:00:00</c> for a week.</summary>
internal static class DurationText
{
    // As NodaTime's round-trip pattern writes it, which takes longer to make ready than all else in a policy.
    public static string Of(Duration positive) =>
        string.Format(
            CultureInfo.InvariantCulture,
            "{0}:{1:00}:{2:00}:{3:00}{4:.#########}",
            positive.Days,
            positive.Hours,
            positive.Minutes,
            positive.Seconds,
            positive.SubsecondNanoseconds / 1_000_000_000m
        );
}
