using System.Text.Json;

namespace Cadence;

/// <summary>Writes a question about a meeting, leaving out defaults.</summary>
internal static class RequestWriter
{
    public static void Write(Utf8JsonWriter writer, RescheduleRequest request)
    {
        writer.WriteStartObject();
        writer.TextIfAny("meeting", request.Meeting);
        writer.Name("by", request.By);
        writer.Length("needs", request.Needs);
        writer.LengthUnless("ideal", request.Ideal, request.Needs);
        if (request.Offers is { } offers)
        {
            writer.Length("offers", offers);
        }

        writer.FlagUnless("immediateNeed", request.ImmediateNeed, absent: false);
        if (request.Proposes.Count > 0)
        {
            WriteTimes(writer, request.Proposes);
        }

        if (request.ProposedBy != request.By)
        {
            writer.Name("proposedBy", request.ProposedBy);
        }

        writer.FlagUnless("buyerConsents", request.BuyerConsents, absent: false);
        writer.NameIfAny("organizer", request.Organizer);
        if (!request.Terms.Equals(SlotTerms.Default))
        {
            WriteTerms(writer, request.Terms);
        }

        writer.WriteEndObject();
    }

    private static void WriteTimes(Utf8JsonWriter writer, IReadOnlyList<Interval> times)
    {
        writer.WriteStartArray("proposes");
        foreach (var time in times)
        {
            writer.WriteStartObject();
            writer.Time("start", time.Start);
            writer.Time("end", time.End);
            writer.WriteEndObject();
        }

        writer.WriteEndArray();
    }

    private static void WriteTerms(Utf8JsonWriter writer, SlotTerms terms)
    {
        var standard = SlotTerms.Default;
        writer.WriteStartObject("terms");
        writer.LengthUnless("minimumNotice", terms.MinimumNotice, standard.MinimumNotice);
        writer.LengthUnless("horizon", terms.Horizon, standard.Horizon);
        if (terms.MostSlots != standard.MostSlots)
        {
            writer.WriteNumber("mostSlots", terms.MostSlots);
        }

        writer.FlagUnless("mayLeaveHours", terms.MayLeaveHours, standard.MayLeaveHours);
        writer.WriteEndObject();
    }
}
