using System.Text.Json;

namespace Cadence;

/// <summary>Writes one line of a book.</summary>
internal static class BookLineWriter
{
    public static void Write(Utf8JsonWriter writer, BookLine line)
    {
        writer.WriteStartObject();
        writer.WriteString("relationship", line.Relationship);
        writer.TextIfAny("zone", line.Zone?.Id);
        writer.TextIfAny("account", line.Account);
        writer.TextIfAny("calendar", line.Calendar);
        WriteAt(writer, line.At);
        if (line.Horizon is { } horizon)
        {
            writer.Length("horizon", horizon);
        }

        writer.WritePropertyName("history");
        HistoryWriter.Write(writer, line.History);
        if (line.Request is { } request)
        {
            writer.WritePropertyName("request");
            RequestWriter.Write(writer, request);
        }

        AttendeeWriter.Write(writer, "seller", [.. line.Attendees.Where(who => who.Side == Party.Seller)]);
        AttendeeWriter.Write(writer, "buyer", [.. line.Attendees.Where(who => who.Side == Party.Buyer)]);
        writer.WriteEndObject();
    }

    private static void WriteAt(Utf8JsonWriter writer, IReadOnlyList<Instant> at)
    {
        if (at.Count == 0)
        {
            return;
        }

        writer.WritePropertyName("at");
        if (at.Count == 1)
        {
            writer.TimeValue(at[0]);
            return;
        }

        writer.WriteStartArray();
        foreach (var instant in at)
        {
            writer.TimeValue(instant);
        }

        writer.WriteEndArray();
    }
}
