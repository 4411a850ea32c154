namespace Cadence;

/// <summary>How long the seller steps back if no date is said.</summary>
internal static class SuspensionLength
{
    /// <summary>The length the first time: a quarter, a common planning cycle.</summary>
    public static readonly Duration First = Duration.FromDays(90);

    /// <summary>The greatest length: even a relationship that has gone quiet is worth a word a year.</summary>
    public static readonly Duration Longest = Duration.FromDays(365);

    /// <summary>Returns the length after some earlier suspensions; it doubles with each that was in vain.</summary>
    public static Duration After(int earlier) => After(earlier, First, Longest);

    public static Duration After(int earlier, Duration first, Duration longest)
    {
        var length = first;
        for (int i = 0; i < earlier && length < longest; i++)
        {
            length += length;
        }

        return Duration.Min(length, longest);
    }
}
