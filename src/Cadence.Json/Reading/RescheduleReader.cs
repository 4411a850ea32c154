using System.Text.Json;
using Field = Cadence.RescheduleField;

namespace Cadence;

/// <summary>Reads a written reschedule decision.</summary>
internal static class RescheduleReader
{
    public static StoredReschedule Read(ref Utf8JsonReader reader, ReadOnlySpan<byte> json)
    {
        var fields = Fields<Field>.Read(ref reader, json, Place.Top);
        return new(
            fields.Text(Field.Relationship),
            fields.Instant(Field.At),
            fields.Text(Field.Policy),
            fields.Name<RescheduleKind>(Field.Decision, "what becomes of a meeting")
        )
        {
            Call = fields.Has(Field.Call) ? Slot(fields[Field.Call]) : null,
            Slots = fields.Has(Field.Slots) ? fields[Field.Slots].List("a list of slots", Slot) : [],
            Until = fields.Has(Field.Until) ? fields.Instant(Field.Until) : null,
            Itip = fields.Has(Field.Itip) ? Itip(fields[Field.Itip]) : null,
            Reasons = fields.Has(Field.Reasons)
                ? fields[Field.Reasons].List("a list of reasons", DecisionReader.Reason)
                : [],
            Record = fields.Has(Field.Record)
                ? fields[Field.Record].List("a list of interactions", static one => one.Interaction())
                : [],
        };
    }

    private static StoredSlot Slot(JsonValue slot)
    {
        var fields = slot.Object<SlotField>("a slot, which is an object");
        return new(
            fields.Instant(SlotField.Start),
            fields.Instant(SlotField.End),
            fields.NameOrNull<SlotKind>(SlotField.Kind, "a kind of slot") ?? SlotKind.Free
        );
    }

    private static Itip Itip(JsonValue message)
    {
        var fields = message.Object<ItipField>("a calendar message, which is an object");
        return new(
            fields.Name<ItipMethod>(ItipField.Method, "a method"),
            fields.Side(ItipField.From),
            fields.NameOrNull<PartStat>(ItipField.Partstat, "a participation status"),
            fields.Text(ItipField.Section)
        );
    }
}
