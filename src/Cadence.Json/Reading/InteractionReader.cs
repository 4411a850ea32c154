using System.Text.Json;
using Field = Cadence.InteractionField;

namespace Cadence;

/// <summary>Reads one interaction, whatever the order of its fields.</summary>
internal static class InteractionReader
{
    /// <summary>Reads the object at whose opening brace the reader stands.</summary>
    /// <param name="reader">The reader.</param>
    /// <param name="json">The text that it reads.</param>
    /// <param name="slots">Room for the fields.</param>
    /// <param name="place">Where the object stands.</param>
    public static Interaction Read(
        ref Utf8JsonReader reader,
        ReadOnlySpan<byte> json,
        Fields<Field>.Slot[] slots,
        Place place
    )
    {
        var fields = new Fields<Field>(json, slots, place);
        fields.Read(ref reader);
        return Make(fields);
    }

    /// <summary>Makes an interaction of its fields.</summary>
    public static Interaction Make(Fields<Field> fields)
    {
        var type = Type(fields[Field.Type]);
        var common = new CommonFields(fields);
        return common.On(
            type switch
            {
                >= InteractionType.MeetingBooked and <= InteractionType.MeetingHeld => MeetingCases.Make(
                    type,
                    common,
                    fields
                ),
                InteractionType.Touch => Touch(common, fields),
                InteractionType.Reply => Reply(common, fields),
                InteractionType.Inquiry => Inquiry(common, fields),
                _ => InteractionCases.Make(type, common, fields),
            }
        );
    }

    private static InteractionType Type(JsonValue type) =>
        type.IsAbsent || !type.IsText ? type.Name<InteractionType>("a type of interaction")
        : type.TryName(out InteractionType known) ? known
        : throw type.Not("a known type of interaction; it might be an opt-out, so the relationship is refused");

    private static Touch Touch(in CommonFields common, Fields<Field> fields) =>
        new Touch(common.Id, common.At)
        {
            Ask = fields.NameOrNull<Ask>(Field.Ask, "an ask") ?? Ask.Reply,
            Gift = fields.Flag(Field.Gift, absent: false),
            InReplyTo = fields.TextOrNull(Field.InReplyTo),
            Purpose = fields.NameOrNull<Purpose>(Field.Purpose, "a purpose") ?? Purpose.Sales,
        };

    private static Reply Reply(in CommonFields common, Fields<Field> fields) =>
        new Reply(common.Id, common.At)
        {
            InReplyTo = fields.TextOrNull(Field.InReplyTo),
            ExpectsAnswer = fields.Flag(Field.ExpectsAnswer, absent: false),
            Requests = fields.NameOrNull<Ask>(Field.Requests, "an ask"),
        };

    private static Inquiry Inquiry(in CommonFields common, Fields<Field> fields) =>
        new Inquiry(common.Id, common.At)
        {
            InReplyTo = fields.TextOrNull(Field.InReplyTo),
            ExpectsAnswer = fields.Flag(Field.ExpectsAnswer, absent: true),
            Requests = fields.NameOrNull<Ask>(Field.Requests, "an ask"),
        };
}
