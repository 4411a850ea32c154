using System.Text.Json;
using NodaTime.Text;

namespace Cadence;

/// <summary>Writes a policy rule by rule, so that it stays what it is when the default changes.</summary>
internal static class PolicyWriter
{
    public static void Write(Utf8JsonWriter writer, Policy policy, OwnRules own)
    {
        var packs = Pack.Names.Where(name => Pack.Find(name)!.Rules.All(policy.Rules.Contains)).ToArray();
        var packed = packs.SelectMany(name => Pack.Find(name)!.Rules).Concat(Policy.Empty.Rules);
        writer.WriteStartObject();
        writer.WriteString("extends", "none");
        writer.WriteStartArray("rules");
        foreach (var rule in policy.Rules.Except(packed))
        {
            writer.WriteStartObject();
            writer.WriteString("rule", rule.Name);
            WriteFields(writer, rule, own);
            writer.WriteEndObject();
        }

        if (policy.Patience is { } patience)
        {
            WritePatience(writer, patience);
        }

        writer.WriteEndArray();
        writer.WriteStartArray("packs");
        foreach (string pack in packs)
        {
            writer.WriteStringValue(pack);
        }

        writer.WriteEndArray();
        writer.WriteEndObject();
    }

    private static void WriteFields(Utf8JsonWriter writer, Rule rule, OwnRules own)
    {
        switch (rule)
        {
            case FrequencyCapRule cap:
                WriteCap(writer, cap.Limit, cap.Per, cap.Channel);
                break;
            case AccountCapRule cap:
                WriteCap(writer, cap.Limit, cap.Per, cap.Channel);
                break;
            case ContactHoursRule hours:
                WriteHours(writer, hours);
                break;
            case var _ when RuleReader.IsPlain(rule):
                break;
            default:
                own.Write(writer, rule);
                break;
        }
    }

    private static void WriteCap(Utf8JsonWriter writer, int limit, Duration per, Channel? channel)
    {
        writer.WriteNumber("limit", limit);
        writer.Length("per", per);
        writer.NameIfAny("channel", channel);
    }

    public static void WriteHours(Utf8JsonWriter writer, ContactHoursRule hours)
    {
        writer.WriteString("from", LocalTimePattern.ExtendedIso.Format(hours.Opens));
        writer.WriteString("to", LocalTimePattern.ExtendedIso.Format(hours.Closes));
        writer.WriteStartArray("days");
        foreach (var day in hours.Days)
        {
            writer.WriteStringValue(Names<Weekday>.Of(WeekDays.Of(day)));
        }

        writer.WriteEndArray();
        WriteDates(writer, "holidays", hours.Holidays);
        writer.WriteStartObject("calendars");
        foreach (var calendar in hours.Calendars)
        {
            WriteDates(writer, calendar.Key, calendar.Value);
        }

        writer.WriteEndObject();
    }

    private static void WriteDates(Utf8JsonWriter writer, string name, IEnumerable<LocalDate> dates)
    {
        writer.WriteStartArray(name);
        foreach (var date in dates)
        {
            writer.WriteStringValue(LocalDatePattern.Iso.Format(date));
        }

        writer.WriteEndArray();
    }

    private static void WritePatience(Utf8JsonWriter writer, Patience patience)
    {
        writer.WriteStartObject();
        writer.WriteString("rule", RuleReader.Patience);
        writer.WriteNumber("followUps", patience.FollowUps);
        writer.WriteNumber("leastInterest", patience.LeastInterest);
        writer.Length("suspension", patience.Suspension);
        writer.Length("longestSuspension", patience.LongestSuspension);
        writer.WriteEndObject();
    }
}
