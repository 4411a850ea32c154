using System.Text.Json;
using Field = Cadence.DecisionField;

namespace Cadence;

/// <summary>Writes the reasons of an answer.</summary>
internal static class ReasonsWriter
{
    public static void Write(Utf8JsonWriter writer, IReadOnlyList<Reason> reasons)
    {
        writer.WriteStartArray(Field.Reasons);
        for (int i = 0; i < reasons.Count; i++)
        {
            Write(writer, reasons[i]);
        }

        writer.WriteEndArray();
    }

    /// <summary>The names of requirements, as a list.</summary>
    public static void Write(Utf8JsonWriter writer, Requirements requirements)
    {
        writer.WriteStartArray(Field.Requires);
        for (int bit = 0; bit < RequirementNames.Length; bit++)
        {
            if (((int)requirements & (1 << bit)) != 0)
            {
                writer.WriteStringValue(RequirementNames[bit]);
            }
        }

        writer.WriteEndArray();
    }

    private static readonly JsonEncodedText[] RequirementNames =
    [
        .. Enum.GetNames(typeof(Requirements))
            .Skip(1)
            .Select(name => JsonEncodedText.Encode(JsonNamingPolicy.CamelCase.ConvertName(name))),
    ];

    private static void Write(Utf8JsonWriter writer, Reason reason)
    {
        writer.WriteStartObject();
        writer.WriteString(Field.Rule, reason.Rule);
        if (reason.Until is { } until)
        {
            writer.TimeUp(Field.Until, until);
        }

        if (reason.Requires != Requirements.None)
        {
            Write(writer, reason.Requires);
        }

        writer.WriteStartArray(Field.Evidence);
        for (int i = 0; i < reason.Evidence.Count; i++)
        {
            writer.WriteStringValue(reason.Evidence[i].Id);
        }

        writer.WriteEndArray();
        writer.WriteString(Field.Text, reason.Text);
        writer.WriteEndObject();
    }
}
