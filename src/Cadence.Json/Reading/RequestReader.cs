using System.Text.Json;
using Field = Cadence.RequestField;

namespace Cadence;

/// <summary>Reads a question about a meeting.</summary>
internal static class RequestReader
{
    public static RescheduleRequest Read(ref Utf8JsonReader reader, ReadOnlySpan<byte> json)
    {
        var fields = Fields<Field>.Read(ref reader, json, Place.Top);
        return Read(fields);
    }

    public static RescheduleRequest Read(JsonValue request) =>
        Read(request.Object<Field>("a question about a meeting, which is an object"));

    private static RescheduleRequest Read(Fields<Field> fields)
    {
        try
        {
            var by = fields.Side(Field.By);
            return new(by, fields.Duration(Field.Needs), fields.Has(Field.Ideal) ? fields.Duration(Field.Ideal) : null)
            {
                Meeting = fields.TextOrNull(Field.Meeting),
                Offers = fields.Has(Field.Offers) ? fields.Duration(Field.Offers) : null,
                ImmediateNeed = fields.Flag(Field.ImmediateNeed, absent: false),
                Proposes = fields.Has(Field.Proposes)
                    ? fields[Field.Proposes].List("a list of times", SpanReader.Interval)
                    : [],
                ProposedBy = fields.Has(Field.ProposedBy) ? fields.Side(Field.ProposedBy) : by,
                BuyerConsents = fields.Flag(Field.BuyerConsents, absent: false),
                Organizer = fields.Has(Field.Organizer) ? fields.Side(Field.Organizer) : null,
                Terms = fields.Has(Field.Terms) ? Terms(fields[Field.Terms]) : SlotTerms.Default,
            };
        }
        catch (ArgumentException wrong)
        {
            throw fields.Refusal(wrong);
        }
    }

    private static SlotTerms Terms(JsonValue terms)
    {
        var fields = terms.Object<TermsField>("terms, which are an object");
        var standard = SlotTerms.Default;
        try
        {
            return new()
            {
                MinimumNotice = fields.Has(TermsField.MinimumNotice)
                    ? fields[TermsField.MinimumNotice].DurationOrZero()
                    : standard.MinimumNotice,
                Horizon = fields.Has(TermsField.Horizon) ? fields.Duration(TermsField.Horizon) : standard.Horizon,
                MostSlots = fields.Has(TermsField.MostSlots)
                    ? fields[TermsField.MostSlots].Number()
                    : standard.MostSlots,
                MayLeaveHours = fields.Flag(TermsField.MayLeaveHours, standard.MayLeaveHours),
            };
        }
        catch (ArgumentException wrong)
        {
            throw fields.Refusal(wrong);
        }
    }
}
