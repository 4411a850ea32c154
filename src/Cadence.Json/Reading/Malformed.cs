using System.Globalization;
using System.Text.Json;

namespace Cadence;

/// <summary>Reports a text that is not JSON.</summary>
internal static class Malformed
{
    // What follows advises whoever wrote the program, and not the text.
    private const string NotOfTheText = " which is not supported in this mode";

    /// <summary>Reports what the reader said, without its sentence about the position.</summary>
    public static ContractException At(Place place, JsonException broken)
    {
        string said = Before(NotOfTheText, Before(" LineNumber:", broken.Message)).TrimEnd('.');
        string where = string.Format(
            CultureInfo.InvariantCulture,
            broken.LineNumber > 0 ? "line {1}, byte {0}" : "byte {0}",
            broken.BytePositionInLine ?? 0,
            (broken.LineNumber ?? 0) + 1
        );
        return new(place.Path, $"not JSON at {where}: {said}");
    }

    private static string Before(string end, string message) =>
        message.IndexOf(end, StringComparison.Ordinal) is >= 0 and var length ? message.Substring(0, length) : message;
}
