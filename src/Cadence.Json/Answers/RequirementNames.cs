using System.Text.Json;

namespace Cadence;

/// <summary>The names of requirements. They are flags, so several may hold at once, unlike the contract's other enums.</summary>
internal static class RequirementNames
{
    private static readonly JsonEncodedText[] Texts =
    [
        .. Enum.GetNames(typeof(Requirements))
            .Skip(1)
            .Select(name => JsonEncodedText.Encode(JsonNamingPolicy.CamelCase.ConvertName(name))),
    ];

    /// <summary>Writes the requirements that hold, as a list.</summary>
    public static void Write(Utf8JsonWriter writer, Requirements requirements)
    {
        writer.OpenList(DecisionField.Requires);
        for (int bit = 0; bit < Texts.Length; bit++)
        {
            if (((int)requirements & (1 << bit)) != 0)
            {
                writer.WriteStringValue(Texts[bit]);
            }
        }

        writer.WriteEndArray();
    }

    public static Requirements Read(JsonValue name)
    {
        string given = name.Text();
        int bit = Array.FindIndex(Texts, text => string.Equals(text.ToString(), given, StringComparison.Ordinal));
        return bit >= 0
            ? (Requirements)(1 << bit)
            : throw name.Not($"a requirement (it must be one of {string.Join(", ", Texts)})");
    }
}
