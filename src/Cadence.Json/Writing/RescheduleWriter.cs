using System.Text.Json;
using Field = Cadence.RescheduleField;

namespace Cadence;

/// <summary>Writes what becomes of a meeting.</summary>
internal static class RescheduleWriter
{
    public static void Write(Utf8JsonWriter writer, StoredReschedule decision)
    {
        writer.WriteStartObject();
        writer.WriteString(Names<Field>.Of(Field.Relationship), decision.Relationship);
        writer.Time(Names<Field>.Of(Field.At), decision.At);
        writer.WriteString(Names<Field>.Of(Field.Policy), decision.Policy);
        writer.Name(Names<Field>.Of(Field.Decision), decision.Decision);
        if (decision.Call is { } call)
        {
            writer.WritePropertyName(Names<Field>.Of(Field.Call));
            Write(writer, call);
        }

        writer.WriteStartArray(Names<Field>.Of(Field.Slots));
        foreach (var slot in decision.Slots)
        {
            Write(writer, slot);
        }

        writer.WriteEndArray();
        if (decision.Until is { } until)
        {
            writer.Time(Names<Field>.Of(Field.Until), until);
        }

        if (decision.Itip is { } message)
        {
            Write(writer, message);
        }

        ReasonsWriter.Write(writer, decision.Reasons);
        writer.WriteStartArray(Names<Field>.Of(Field.Record));
        foreach (var interaction in decision.Record)
        {
            InteractionWriter.Write(writer, interaction);
        }

        writer.WriteEndArray();
        writer.WriteEndObject();
    }

    private static void Write(Utf8JsonWriter writer, StoredSlot slot)
    {
        writer.WriteStartObject();
        writer.Time(Names<SlotField>.Of(SlotField.Start), slot.Start);
        writer.Time(Names<SlotField>.Of(SlotField.End), slot.End);
        if (slot.Kind != SlotKind.Free)
        {
            writer.Name(Names<SlotField>.Of(SlotField.Kind), slot.Kind);
        }

        writer.WriteEndObject();
    }

    private static void Write(Utf8JsonWriter writer, Itip message)
    {
        writer.WriteStartObject(Names<Field>.Of(Field.Itip));
        writer.Name(Names<ItipField>.Of(ItipField.Method), message.Method);
        writer.Name(Names<ItipField>.Of(ItipField.From), message.From);
        if (message.PartStat is { } status)
        {
            writer.Name(Names<ItipField>.Of(ItipField.Partstat), status);
        }

        writer.WriteString(Names<ItipField>.Of(ItipField.Section), message.Section);
        writer.WriteEndObject();
    }
}
