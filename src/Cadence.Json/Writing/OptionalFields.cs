using System.Text.Json;

namespace Cadence;

/// <summary>Writes fields that may be left out.</summary>
internal static class OptionalFields
{
    public static void Name<T>(this Utf8JsonWriter writer, string field, T value)
        where T : struct, Enum => writer.WriteString(field, Names<T>.Of(value));

    public static void NameIfAny<T>(this Utf8JsonWriter writer, string field, T? value)
        where T : struct, Enum
    {
        if (value is { } given)
        {
            writer.Name(field, given);
        }
    }

    public static void TextIfAny(this Utf8JsonWriter writer, string field, string? value)
    {
        if (value is not null)
        {
            writer.WriteString(field, value);
        }
    }

    public static void LengthUnless(this Utf8JsonWriter writer, string field, Duration value, Duration absent)
    {
        if (value != absent)
        {
            writer.Length(field, value);
        }
    }

    public static void FlagUnless(this Utf8JsonWriter writer, string field, bool value, bool absent)
    {
        if (value != absent)
        {
            writer.WriteBoolean(field, value);
        }
    }
}
