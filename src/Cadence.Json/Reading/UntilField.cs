using Field = Cadence.InteractionField;

namespace Cadence;

/// <summary>Reads the time up to which something holds.</summary>
internal static class UntilField
{
    /// <summary>Reads a date or an instant or, instead, the period <c>for</c> which it holds.</summary>
    public static Until? Until(this in Fields<Field> fields, Field field)
    {
        if (!fields.Has(Field.For))
        {
            return fields.Has(field) ? fields[field].DateOrInstant() : null;
        }

        var period = fields[Field.For];
        return fields.Has(field)
            ? throw period.Wrong($"stands beside '{Names<Field>.Of(field)}'; only one of them can be meant")
            : Cadence.Until.After(period.Period());
    }
}
