using System.Text.Json;
using NodaTime.Text;

namespace Cadence;

/// <summary>Writes the attendees of a meeting.</summary>
internal static class AttendeeWriter
{
    /// <summary>Writes the attendees of one side, if any: a single one as an object, several as a list.</summary>
    public static void Write(Utf8JsonWriter writer, string field, BookAttendee[] attending)
    {
        if (attending.Length == 0)
        {
            return;
        }

        writer.WritePropertyName(field);
        if (attending.Length == 1)
        {
            Write(writer, attending[0]);
            return;
        }

        writer.WriteStartArray();
        foreach (var one in attending)
        {
            Write(writer, one);
        }

        writer.WriteEndArray();
    }

    private static void Write(Utf8JsonWriter writer, BookAttendee one)
    {
        writer.WriteStartObject();
        writer.TextIfAny("zone", one.Zone?.Id);
        if (one.Hours is { } hours)
        {
            writer.WriteStartObject("hours");
            PolicyWriter.WriteHours(writer, hours);
            writer.WriteEndObject();
        }

        writer.TextIfAny("calendar", one.Calendar);
        writer.LengthUnless("before", one.Before, Duration.Zero);
        writer.LengthUnless("after", one.After, Duration.Zero);
        WriteBusy(writer, one);
        if (one.Recurring.Count > 0)
        {
            writer.WriteStartArray("recurring");
            foreach (var time in one.Recurring)
            {
                Write(writer, time);
            }

            writer.WriteEndArray();
        }

        writer.WriteEndObject();
    }

    private static void WriteBusy(Utf8JsonWriter writer, BookAttendee one)
    {
        var times = one.Busy.Times;
        if (times.Count == 0 && one.Days.Count == 0)
        {
            return;
        }

        writer.WriteStartArray("busy");
        foreach (var time in times)
        {
            writer.WriteStartObject();
            writer.Time("start", time.Start);
            writer.Time("end", time.End);
            WriteKind(writer, time.Kind);
            writer.WriteEndObject();
        }

        foreach (var taken in one.Days)
        {
            writer.WriteStartObject();
            WriteDays(writer, taken.Days);
            WriteKind(writer, taken.Kind);
            writer.WriteEndObject();
        }

        writer.WriteEndArray();
    }

    private static void Write(Utf8JsonWriter writer, RecurringBusy time)
    {
        writer.WriteStartObject();
        writer.WriteStartArray("days");
        foreach (var day in time.Days)
        {
            writer.WriteStringValue(Names<Weekday>.Of(WeekDays.Of(day)));
        }

        writer.WriteEndArray();
        writer.WriteString("from", LocalTimePattern.ExtendedIso.Format(time.From));
        writer.WriteString("to", LocalTimePattern.ExtendedIso.Format(time.To));
        WriteKind(writer, time.Kind);
        if (time.Within is { } within)
        {
            WriteDays(writer, within);
        }

        if (time.EveryWeeks != 1)
        {
            writer.WriteNumber("everyWeeks", time.EveryWeeks);
        }

        writer.WriteEndObject();
    }

    private static void WriteKind(Utf8JsonWriter writer, BusyKind kind)
    {
        if (kind != BusyKind.Busy)
        {
            writer.Name("kind", kind);
        }
    }

    private static void WriteDays(Utf8JsonWriter writer, DateInterval days)
    {
        writer.WriteString("firstDay", LocalDatePattern.Iso.Format(days.Start));
        writer.WriteString("lastDay", LocalDatePattern.Iso.Format(days.End));
    }
}
