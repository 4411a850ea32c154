using System.Text.Json;
using Field = Cadence.RequestField;

namespace Cadence;

/// <summary>Reads what is asked about a meeting.</summary>
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
            var by = fields[Field.By].Side();
            return new(
                by,
                fields[Field.Needs].Duration(),
                fields.Has(Field.Ideal) ? fields[Field.Ideal].Duration() : null
            )
            {
                Meeting = fields.TextOrNull(Field.Meeting),
                Offers = fields.Has(Field.Offers) ? fields[Field.Offers].Duration() : null,
                ImmediateNeed = fields.Flag(Field.ImmediateNeed, absent: false),
                Proposes = fields.Has(Field.Proposes)
                    ? fields[Field.Proposes].List("a list of times", SpanReader.Interval)
                    : [],
                ProposedBy = fields.Has(Field.ProposedBy) ? fields[Field.ProposedBy].Side() : by,
                BuyerConsents = fields.Flag(Field.BuyerConsents, absent: false),
                Organizer = fields.Has(Field.Organizer) ? fields[Field.Organizer].Side() : null,
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
                Horizon = fields.Has(TermsField.Horizon) ? fields[TermsField.Horizon].Duration() : standard.Horizon,
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
