using Field = Cadence.InteractionField;

namespace Cadence;

/// <summary>The interactions with few facts of their own.</summary>
internal static class InteractionCases
{
    public static Interaction Make(InteractionType type, in CommonFields common, Fields<Field> fields) =>
        type switch
        {
            InteractionType.Withdrawal => new Withdrawal(common.Id, common.At),
            InteractionType.Suspension => new Suspension(common.Id, common.At) { Until = fields.Until(Field.Until) },
            InteractionType.Signal => new Signal(
                common.Id,
                common.At,
                fields[Field.Kind].Name<SignalKind>("a kind of signal")
            ),
            InteractionType.TimeRequested => new TimeRequested(common.Id, common.At)
            {
                Until = fields.Until(Field.Until),
            },
            InteractionType.Absence => new Absence(common.Id, common.At) { Until = fields.Until(Field.Until) },
            InteractionType.Decline => new Decline(
                common.Id,
                common.At,
                fields[Field.Kind].Name<DeclineKind>("a kind of decline")
            )
            {
                Reason = fields.TextOrNull(Field.Reason),
                Until = fields.Until(Field.Until),
            },
            InteractionType.OptOut => new OptOut(common.Id, common.At)
            {
                Purpose = fields.NameOrNull<Purpose>(Field.Purpose, "a purpose"),
            },
            InteractionType.OptIn => new OptIn(
                common.Id,
                common.At,
                fields[Field.Basis].Name<ConsentBasis>("a basis of consent")
            )
            {
                Purpose = fields.NameOrNull<Purpose>(Field.Purpose, "a purpose"),
                Expires = fields.Until(Field.Expires),
            },
            InteractionType.Referral => new Referral(common.Id, common.At),
            InteractionType.Purchase => new Purchase(common.Id, common.At),
            InteractionType.Bounce => new Bounce(common.Id, common.At),
            InteractionType.Baseline => new Baseline(common.Id, common.At, fields[Field.Stage].Name<Stage>("a stage")),
            InteractionType.Retracted => new Retracted(common.Id, common.At),
            _ => throw new InvalidOperationException($"{type} is not read here."),
        };
}
