using System.Text;

namespace Cadence;

/// <summary>The time zones that have a name of their own, found without making a text of it: every line of a book names one.</summary>
internal static class KnownZones
{
    private static readonly string[] Ids = [.. DateTimeZoneProviders.Tzdb.Ids];
    private static readonly NameTable Table = new(Array.ConvertAll(Ids, Encoding.UTF8.GetBytes));
    private static readonly DateTimeZone?[] Zones = new DateTimeZone?[Ids.Length];

    /// <summary>The zone whose name stands in a text, or null.</summary>
    public static DateTimeZone? Find(ReadOnlySpan<byte> text, int start, int length)
    {
        int index = Table.IndexOf(text, start, length);
        return index < 0 ? null : Zones[index] ??= DateTimeZoneProviders.Tzdb[Ids[index]];
    }
}
