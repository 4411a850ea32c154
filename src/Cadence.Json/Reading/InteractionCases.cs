using Field = Cadence.InteractionField;

namespace Cadence;

/// <summary>The interactions with few facts of their own.</summary>
internal static class InteractionCases
{
    public static Interaction Make(InteractionType type, in CommonFields common, Fields<Field> fields) =>
        type switch
        {
            InteractionType.Withdrawal => new Withdrawal(common.Id, common.At)
            {
                Revision = common.Revision,
                Channel = common.Channel,
                Campaign = common.Campaign,
            },
            InteractionType.Suspension => new Suspension(common.Id, common.At)
            {
                Until = fields.Until(Field.Until),
                Revision = common.Revision,
                Channel = common.Channel,
                Campaign = common.Campaign,
            },
            InteractionType.Signal => new Signal(
                common.Id,
                common.At,
                fields[Field.Kind].Name<SignalKind>("a kind of signal")
            )
            {
                Revision = common.Revision,
                Channel = common.Channel,
                Campaign = common.Campaign,
            },
            InteractionType.TimeRequested => new TimeRequested(common.Id, common.At)
            {
                Until = fields.Until(Field.Until),
                Revision = common.Revision,
                Channel = common.Channel,
                Campaign = common.Campaign,
            },
            InteractionType.Absence => new Absence(common.Id, common.At)
            {
                Until = fields.Until(Field.Until),
                Revision = common.Revision,
                Channel = common.Channel,
                Campaign = common.Campaign,
            },
            InteractionType.Decline => new Decline(
                common.Id,
                common.At,
                fields[Field.Kind].Name<DeclineKind>("a kind of decline")
            )
            {
                Reason = fields.TextOrNull(Field.Reason),
                Until = fields.Until(Field.Until),
                Revision = common.Revision,
                Channel = common.Channel,
                Campaign = common.Campaign,
            },
            InteractionType.OptOut => new OptOut(common.Id, common.At)
            {
                Purpose = fields.NameOrNull<Purpose>(Field.Purpose, "a purpose"),
                Revision = common.Revision,
                Channel = common.Channel,
                Campaign = common.Campaign,
            },
            InteractionType.OptIn => new OptIn(
                common.Id,
                common.At,
                fields[Field.Basis].Name<ConsentBasis>("a basis of consent")
            )
            {
                Purpose = fields.NameOrNull<Purpose>(Field.Purpose, "a purpose"),
                Expires = fields.Until(Field.Expires),
                Revision = common.Revision,
                Channel = common.Channel,
                Campaign = common.Campaign,
            },
            InteractionType.Referral => new Referral(common.Id, common.At)
            {
                Revision = common.Revision,
                Channel = common.Channel,
                Campaign = common.Campaign,
            },
            InteractionType.Purchase => new Purchase(common.Id, common.At)
            {
                Revision = common.Revision,
                Channel = common.Channel,
                Campaign = common.Campaign,
            },
            InteractionType.Bounce => new Bounce(common.Id, common.At)
            {
                Revision = common.Revision,
                Channel = common.Channel,
                Campaign = common.Campaign,
            },
            InteractionType.Baseline => new Baseline(common.Id, common.At, fields[Field.Stage].Name<Stage>("a stage"))
            {
                Revision = common.Revision,
                Channel = common.Channel,
                Campaign = common.Campaign,
            },
            InteractionType.Retracted => new Retracted(common.Id, common.At)
            {
                Revision = common.Revision,
                Channel = common.Channel,
                Campaign = common.Campaign,
            },
            _ => throw new InvalidOperationException($"{type} is not read here."),
        };
}
