using Field = Cadence.InteractionField;

namespace Cadence;

/// <summary>Makes the interactions with few fields of their own.</summary>
internal static class InteractionCases
{
    public static Interaction Make(InteractionType type, in CommonFields common, in Fields<Field> fields) =>
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
                Revision = common.Revision,
                Channel = common.Channel,
                Campaign = common.Campaign,
                Until = fields.Until(Field.Until),
            },
            InteractionType.Signal => new Signal(
                common.Id,
                common.At,
                fields.Name<SignalKind>(Field.Kind, "a kind of signal")
            )
            {
                Revision = common.Revision,
                Channel = common.Channel,
                Campaign = common.Campaign,
            },
            InteractionType.TimeRequested => new TimeRequested(common.Id, common.At)
            {
                Revision = common.Revision,
                Channel = common.Channel,
                Campaign = common.Campaign,
                Until = fields.Until(Field.Until),
            },
            InteractionType.Absence => new Absence(common.Id, common.At)
            {
                Revision = common.Revision,
                Channel = common.Channel,
                Campaign = common.Campaign,
                Until = fields.Until(Field.Until),
            },
            InteractionType.Decline => new Decline(
                common.Id,
                common.At,
                fields.Name<DeclineKind>(Field.Kind, "a kind of decline")
            )
            {
                Revision = common.Revision,
                Channel = common.Channel,
                Campaign = common.Campaign,
                Reason = fields.TextOrNull(Field.Reason),
                Until = fields.Until(Field.Until),
            },
            InteractionType.OptOut => new OptOut(common.Id, common.At)
            {
                Revision = common.Revision,
                Channel = common.Channel,
                Campaign = common.Campaign,
                Purpose = fields.NameOrNull<Purpose>(Field.Purpose, "a purpose"),
            },
            InteractionType.OptIn => new OptIn(
                common.Id,
                common.At,
                fields.Name<ConsentBasis>(Field.Basis, "a basis of consent")
            )
            {
                Revision = common.Revision,
                Channel = common.Channel,
                Campaign = common.Campaign,
                Purpose = fields.NameOrNull<Purpose>(Field.Purpose, "a purpose"),
                Expires = fields.Until(Field.Expires),
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
            InteractionType.Baseline => new Baseline(common.Id, common.At, fields.Name<Stage>(Field.Stage, "a stage"))
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
