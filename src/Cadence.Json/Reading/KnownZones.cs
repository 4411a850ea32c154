using System.Text;

namespace Cadence;

/// <summary>The time zones with IANA names, found without making a string: every line of a book may name one.</summary>
internal static class KnownZones
{
    private static readonly string[] Ids = [.. DateTimeZoneProviders.Tzdb.Ids];
    private static readonly NameTable Table = new(Array.ConvertAll(Ids, Encoding.UTF8.GetBytes));
    private static readonly DateTimeZone?[] Zones = new DateTimeZone?[Ids.Length];

    /// <summary>Finds the zone that a stretch of a text names, or null.</summary>
    public static DateTimeZone? Find(ReadOnlySpan<byte> text, int start, int length)
    {
        int index = Table.IndexOf(text, start, length);
        return index < 0 ? null : Zones[index] ??= DateTimeZoneProviders.Tzdb[Ids[index]];
    }
}
