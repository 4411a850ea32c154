using System.Runtime.InteropServices;
using Field = Cadence.InteractionField;

namespace Cadence;

/// <summary>The fields that every interaction has or may have.</summary>
[StructLayout(LayoutKind.Auto)]
internal readonly struct CommonFields
{
    public CommonFields(in Fields<Field> fields)
    {
        Id = fields.Text(Field.Id);
        At = fields.Instant(Field.At);
        Revision = fields.Has(Field.Revision) ? fields[Field.Revision].Number() : 0;
        Channel = fields.NameOrNull<Channel>(Field.Channel, "a channel");
        Campaign = fields.TextOrNull(Field.Campaign);
    }

    public string Id { get; }

    public Instant At { get; }

    public int Revision { get; }

    public Channel? Channel { get; }

    public string? Campaign { get; }
}
