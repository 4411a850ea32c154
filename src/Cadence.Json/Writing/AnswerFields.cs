using System.Text.Json;
using Field = Cadence.DecisionField;

namespace Cadence;

/// <summary>The fields of answers, whose names are encoded once.</summary>
internal static class AnswerFields
{
    public static void Text(this Utf8JsonWriter writer, Field field, string text) =>
        writer.WriteString(Names<Field>.Of(field), text);

    public static void Name<T>(this Utf8JsonWriter writer, Field field, T value)
        where T : struct, Enum => writer.WriteString(Names<Field>.Of(field), Names<T>.Of(value));

    public static void Time(this Utf8JsonWriter writer, Field field, Instant instant) =>
        writer.Time(Names<Field>.Of(field), instant);

    public static void TimeIfAny(this Utf8JsonWriter writer, Field field, Instant? instant)
    {
        if (instant is { } given)
        {
            writer.Time(field, given);
        }
    }

    public static void Length(this Utf8JsonWriter writer, Field field, Duration duration) =>
        writer.Length(Names<Field>.Of(field), duration);

    public static void Figure(this Utf8JsonWriter writer, Field field, double figure) =>
        writer.Figure(Names<Field>.Of(field), figure);

    public static void OpenObject(this Utf8JsonWriter writer, Field field) =>
        writer.WriteStartObject(Names<Field>.Of(field));

    public static void OpenList(this Utf8JsonWriter writer, Field field) =>
        writer.WriteStartArray(Names<Field>.Of(field));
}
