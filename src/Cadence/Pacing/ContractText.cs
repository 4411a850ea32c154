using System.Globalization;
using System.Text;
using NodaTime.Text;

namespace Cadence;

/// <summary>Values as the contract writes them: <c>P14D</c>, <c>inPerson</c>, <c>09:00</c>.</summary>
internal static class ContractText
{
    // Creating a NodaTime pattern takes longer than everything else in a policy.
    public static string Of(Duration duration)
    {
        var text = new StringBuilder(duration < Duration.Zero ? "-P" : "P");
        if (duration.Days != 0 || duration == Duration.Zero)
        {
            text.Append(Number(duration.Days)).Append('D');
        }

        if (duration.NanosecondOfDay != 0)
        {
            text.Append('T');
            text.Append(duration.Hours == 0 ? "" : Number(duration.Hours) + "H");
            text.Append(duration.Minutes == 0 ? "" : Number(duration.Minutes) + "M");
            decimal seconds = duration.Seconds + (duration.SubsecondNanoseconds / 1_000_000_000m);
            text.Append(seconds == 0 ? "" : Number(seconds) + "S");
        }

        return text.ToString();
    }

    public static string Of(Channel channel)
    {
        string name = channel.ToString();
        return char.ToLowerInvariant(name[0]) + name.Substring(1);
    }

    /// <summary>Formats a time to the minute, or in full if it is not a whole minute.</summary>
    public static string Of(LocalTime time) =>
        time.NanosecondOfDay % NodaConstants.NanosecondsPerMinute == 0
            ? time.ToString("HH':'mm", CultureInfo.InvariantCulture)
            : LocalTimePattern.ExtendedIso.Format(time);

    // The parts of a negative duration are negative.
    private static string Number(decimal part) => Math.Abs(part).ToString("0.#########", CultureInfo.InvariantCulture);
}
