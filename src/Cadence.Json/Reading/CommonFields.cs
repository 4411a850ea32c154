using System.Runtime.InteropServices;
using Field = Cadence.InteractionField;

namespace Cadence;

/// <summary>What every interaction has or may have.</summary>
[StructLayout(LayoutKind.Auto)]
internal readonly struct CommonFields
{
    public CommonFields(Fields<Field> fields)
    {
        Id = fields[Field.Id].Text();
        At = fields[Field.At].Instant();
        Revision = fields.Has(Field.Revision) ? fields[Field.Revision].Number() : 0;
        Channel = fields.NameOrNull<Channel>(Field.Channel, "a channel");
        Campaign = fields.TextOrNull(Field.Campaign);
    }

    public string Id { get; }

    public Instant At { get; }

    private int Revision { get; }

    private Channel? Channel { get; }

    private string? Campaign { get; }

    /// <summary>The interaction with what any of its kind may have.</summary>
    public Interaction On(Interaction interaction) =>
        interaction with
        {
            Revision = Revision,
            Channel = Channel,
            Campaign = Campaign,
        };
}
