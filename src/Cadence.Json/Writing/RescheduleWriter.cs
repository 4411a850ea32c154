using System.Text.Json;
using Field = Cadence.RescheduleField;

namespace Cadence;

/// <summary>Writes a reschedule decision.</summary>
internal static class RescheduleWriter
{
    public static void Write(Utf8JsonWriter writer, StoredReschedule decision)
    {
        writer.WriteStartObject();
        writer.Text(Field.Relationship, decision.Relationship);
        writer.Time(Field.At, decision.At);
        writer.Text(Field.Policy, decision.Policy);
        writer.Name(Field.Decision, decision.Decision);
        if (decision.Call is { } call)
        {
            writer.Open(Field.Call);
            Write(writer, call);
        }

        writer.OpenList(Field.Slots);
        foreach (var slot in decision.Slots)
        {
            Write(writer, slot);
        }

        writer.WriteEndArray();
        writer.TimeIfAny(Field.Until, decision.Until);

        if (decision.Itip is { } message)
        {
            Write(writer, message);
        }

        ReasonsWriter.Write(writer, decision.Reasons);
        writer.OpenList(Field.Record);
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
        writer.Time(SlotField.Start, slot.Start);
        writer.Time(SlotField.End, slot.End);
        if (slot.Kind != SlotKind.Free)
        {
            writer.Name(SlotField.Kind, slot.Kind);
        }

        writer.WriteEndObject();
    }

    private static void Write(Utf8JsonWriter writer, Itip message)
    {
        writer.OpenObject(Field.Itip);
        writer.Name(ItipField.Method, message.Method);
        writer.Name(ItipField.From, message.From);
        writer.NameIfAny(ItipField.Partstat, message.PartStat);

        writer.Text(ItipField.Section, message.Section);
        writer.WriteEndObject();
    }
}
