using System.Globalization;
using System.Text.Json;

namespace Cadence;

/// <summary>Reports a text that is not JSON.</summary>
internal static class Malformed
{
    /// <summary>Reports what the reader said, without its sentence about the position.</summary>
    public static ContractException At(Place place, JsonException broken)
    {
        int end = broken.Message.IndexOf(" LineNumber:", StringComparison.Ordinal);
        string said = (end < 0 ? broken.Message : broken.Message.Substring(0, end)).TrimEnd('.');
        string where = string.Format(
            CultureInfo.InvariantCulture,
            broken.LineNumber > 0 ? "line {1}, byte {0}" : "byte {0}",
            broken.BytePositionInLine ?? 0,
            (broken.LineNumber ?? 0) + 1
        );
        return new(place.Path, $"not JSON at {where}: {said}");
    }
}
