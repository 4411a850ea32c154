using System.Runtime.CompilerServices;
using System.Text.Json;

namespace Cadence;

/// <summary>Writes fields that are members of an enum, whose names are encoded once.</summary>
internal static class NamedFields
{
    public static void Text<TField>(this Utf8JsonWriter writer, TField field, string text)
        where TField : struct, Enum => Write(writer, in Names<TField>.Of(field), text);

    public static void TextIfAny<TField>(this Utf8JsonWriter writer, TField field, string? text)
        where TField : struct, Enum
    {
        if (text is not null)
        {
            writer.Text(field, text);
        }
    }

    public static void Name<TField, T>(this Utf8JsonWriter writer, TField field, T value)
        where TField : struct, Enum
        where T : struct, Enum => Write(writer, in Names<TField>.Of(field), in Names<T>.Of(value));

    public static void NameIfAny<TField, T>(this Utf8JsonWriter writer, TField field, T? value)
        where TField : struct, Enum
        where T : struct, Enum
    {
        if (value is { } given)
        {
            writer.Name(field, given);
        }
    }

    public static void Time<TField>(this Utf8JsonWriter writer, TField field, Instant instant)
        where TField : struct, Enum => writer.Time(in Names<TField>.Of(field), instant);

    public static void TimeIfAny<TField>(this Utf8JsonWriter writer, TField field, Instant? instant)
        where TField : struct, Enum
    {
        if (instant is { } given)
        {
            writer.Time(field, given);
        }
    }

    public static void Length<TField>(this Utf8JsonWriter writer, TField field, Duration duration)
        where TField : struct, Enum => writer.Length(in Names<TField>.Of(field), duration);

    public static void Figure<TField>(this Utf8JsonWriter writer, TField field, double figure)
        where TField : struct, Enum => writer.Figure(in Names<TField>.Of(field), figure);

    public static void Count<TField>(this Utf8JsonWriter writer, TField field, int count)
        where TField : struct, Enum => writer.WriteNumber(Names<TField>.Of(field), count);

    public static void FlagUnless<TField>(this Utf8JsonWriter writer, TField field, bool value, bool absent)
        where TField : struct, Enum
    {
        if (value != absent)
        {
            writer.WriteBoolean(Names<TField>.Of(field), value);
        }
    }

    /// <summary>Begins a field; its value comes next.</summary>
    public static void Open<TField>(this Utf8JsonWriter writer, TField field)
        where TField : struct, Enum => writer.WritePropertyName(Names<TField>.Of(field));

    public static void OpenObject<TField>(this Utf8JsonWriter writer, TField field)
        where TField : struct, Enum => writer.WriteStartObject(Names<TField>.Of(field));

    public static void OpenList<TField>(this Utf8JsonWriter writer, TField field)
        where TField : struct, Enum => writer.WriteStartArray(Names<TField>.Of(field));

    // An answer has some fifty fields: inlined, they would be more code than fits a processor's instruction cache.
    [MethodImpl(MethodImplOptions.NoInlining)]
    private static void Write(Utf8JsonWriter writer, in JsonEncodedText field, in JsonEncodedText name) =>
        writer.WriteString(field, name);

    [MethodImpl(MethodImplOptions.NoInlining)]
    private static void Write(Utf8JsonWriter writer, in JsonEncodedText field, string text) =>
        writer.WriteString(field, text);
}
