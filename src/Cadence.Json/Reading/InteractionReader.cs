using Field = Cadence.InteractionField;

namespace Cadence;

/// <summary>Makes an interaction from its fields.</summary>
internal static class InteractionReader
{
    public static Interaction Make(in Fields<Field> fields)
    {
        var type = Type(fields[Field.Type]);
        var common = new CommonFields(fields);
        return type switch
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
        };
    }

    private static InteractionType Type(in JsonValue type) =>
        type.IsAbsent || !type.IsText ? type.Name<InteractionType>("a type of interaction")
        : type.TryName(out InteractionType known) ? known
        : throw type.Not(
            "a known type of interaction; it might be an opt-out, so the relationship is refused "
                + $"(it must be one of {Names<InteractionType>.All})"
        );

    private static Touch Touch(in CommonFields common, in Fields<Field> fields) =>
        new Touch(common.Id, common.At)
        {
            Revision = common.Revision,
            Channel = common.Channel,
            Campaign = common.Campaign,
            Ask = fields.NameOrNull<Ask>(Field.Ask, "an ask") ?? Ask.Reply,
            Gift = fields.Flag(Field.Gift, absent: false),
            InReplyTo = fields.TextOrNull(Field.InReplyTo),
            Purpose = fields.NameOrNull<Purpose>(Field.Purpose, "a purpose") ?? Purpose.Sales,
        };

    private static Reply Reply(in CommonFields common, in Fields<Field> fields) =>
        new Reply(common.Id, common.At)
        {
            Revision = common.Revision,
            Channel = common.Channel,
            Campaign = common.Campaign,
            InReplyTo = fields.TextOrNull(Field.InReplyTo),
            ExpectsAnswer = fields.Flag(Field.ExpectsAnswer, absent: false),
            Requests = fields.NameOrNull<Ask>(Field.Requests, "an ask"),
        };

    private static Inquiry Inquiry(in CommonFields common, in Fields<Field> fields) =>
        new Inquiry(common.Id, common.At)
        {
            Revision = common.Revision,
            Channel = common.Channel,
            Campaign = common.Campaign,
            InReplyTo = fields.TextOrNull(Field.InReplyTo),
            ExpectsAnswer = fields.Flag(Field.ExpectsAnswer, absent: true),
            Requests = fields.NameOrNull<Ask>(Field.Requests, "an ask"),
        };
}
