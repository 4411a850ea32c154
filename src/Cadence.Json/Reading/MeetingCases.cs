using Field = Cadence.InteractionField;

namespace Cadence;

/// <summary>Makes the interactions about a meeting.</summary>
internal static class MeetingCases
{
    public static Interaction Make(InteractionType type, in CommonFields common, in Fields<Field> fields) =>
        type switch
        {
            InteractionType.MeetingBooked => new MeetingBooked(
                common.Id,
                common.At,
                By(fields),
                fields.Text(Field.Meeting),
                fields.Instant(Field.Start),
                fields.Duration(Field.Duration)
            )
            {
                Revision = common.Revision,
                Channel = common.Channel,
                Campaign = common.Campaign,
            },
            InteractionType.MeetingMoved => new MeetingMoved(
                common.Id,
                common.At,
                By(fields),
                fields.Text(Field.Meeting),
                fields.Instant(Field.Start)
            )
            {
                Revision = common.Revision,
                Channel = common.Channel,
                Campaign = common.Campaign,
                Duration = fields.Has(Field.Duration) ? fields.Duration(Field.Duration) : null,
                BuyerConsented = fields.Flag(Field.BuyerConsented, absent: false),
                GaveWay = fields.NameOrNull<Party>(Field.GaveWay, "a side"),
            },
            InteractionType.MeetingCancelled => new MeetingCancelled(
                common.Id,
                common.At,
                By(fields),
                fields.Text(Field.Meeting)
            )
            {
                Revision = common.Revision,
                Channel = common.Channel,
                Campaign = common.Campaign,
                BuyerConsented = fields.Flag(Field.BuyerConsented, absent: false),
                GaveWay = fields.NameOrNull<Party>(Field.GaveWay, "a side"),
            },
            InteractionType.MeetingMissed => new MeetingMissed(
                common.Id,
                common.At,
                By(fields),
                fields.Text(Field.Meeting)
            )
            {
                Revision = common.Revision,
                Channel = common.Channel,
                Campaign = common.Campaign,
            },
            InteractionType.MeetingHeld => new MeetingHeld(
                common.Id,
                common.At,
                fields.Name<MeetingOutcome>(Field.Outcome, "an outcome of a meeting")
            )
            {
                Revision = common.Revision,
                Channel = common.Channel,
                Campaign = common.Campaign,
                Meeting = fields.TextOrNull(Field.Meeting),
            },
            _ => throw new InvalidOperationException($"{type} is not read here."),
        };

    private static Party By(in Fields<Field> fields) => fields.Side(Field.By);
}
