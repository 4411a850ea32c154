using System.Text.Json;
using Field = Cadence.RuleField;

namespace Cadence;

/// <summary>Reads one rule of a policy, or its patience.</summary>
internal static class RuleReader
{
    public const string Patience = "patience";

    /// <summary>What a rule does to the policy that it stands in.</summary>
    public static Entry Read(JsonValue rule, IReadOnlyList<RuleFormat> own)
    {
        var fields = rule.Object<Field>("a rule, which is an object");
        string name = fields.Text(Field.Rule);
        try
        {
            return string.Equals(name, Patience, StringComparison.Ordinal)
                ? new(null, ReadPatience(fields))
                : new(ReadRule(name, fields) ?? ReadOwn(name, rule, own, fields), null);
        }
        catch (Exception wrong) when (wrong is ArgumentException or InvalidOperationException or KeyNotFoundException)
        {
            throw rule.Wrong(ArgumentText.Of(wrong));
        }
        catch (FormatException wrong) when (wrong is not ContractException)
        {
            throw rule.Wrong(ArgumentText.Of(wrong));
        }
    }

    /// <summary>The rule of a name, if it has nothing to set.</summary>
    public static Rule? Plain(string name) =>
        name switch
        {
            "optOut" => new OptOutRule(),
            "requestedTime" => new RequestedTimeRule(),
            "absence" => new AbsenceRule(),
            "suspension" => new SuspensionRule(),
            "decline" => new DeclineRule(),
            "agreedMeeting" => new AgreedMeetingRule(),
            "reachable" => new ReachableRule(),
            "tempo" => new TempoRule(),
            "proportion" => new ProportionRule(),
            "giftFirst" => new GiftFirstRule(),
            _ => null,
        };

    private static Rule? ReadRule(string name, Fields<Field> fields) =>
        name switch
        {
            "frequencyCap" => new FrequencyCapRule(fields[Field.Limit].Number(), fields.Duration(Field.Per))
            {
                Channel = fields.NameOrNull<Channel>(Field.Channel, "a channel"),
            },
            "accountCap" => new AccountCapRule(fields[Field.Limit].Number(), fields.Duration(Field.Per))
            {
                Channel = fields.NameOrNull<Channel>(Field.Channel, "a channel"),
            },
            "contactHours" => Hours(fields),
            _ => Plain(name),
        };

    /// <summary>Working hours; what is absent is as in office hours.</summary>
    public static ContactHoursRule Hours(Fields<Field> fields) =>
        new(
            fields.Has(Field.From) ? fields[Field.From].Hour() : ContactHoursRule.OfficeHours.Opens,
            fields.Has(Field.To) ? fields[Field.To].Hour() : ContactHoursRule.OfficeHours.Closes,
            fields.Has(Field.Days) ? WeekDays.Read(fields[Field.Days]) : ContactHoursRule.OfficeHours.Days,
            fields.Has(Field.Holidays) ? fields[Field.Holidays].List("a list of dates", static day => day.Date()) : [],
            fields.Has(Field.Calendars) ? Calendars(fields[Field.Calendars]) : []
        );

    private static Patience ReadPatience(Fields<Field> fields)
    {
        var standard = Cadence.Patience.Default;
        return new()
        {
            FollowUps = fields.Has(Field.FollowUps) ? fields[Field.FollowUps].Number() : standard.FollowUps,
            LeastInterest = fields.Has(Field.LeastInterest)
                ? fields[Field.LeastInterest].Figure()
                : standard.LeastInterest,
            Suspension = fields.Has(Field.Suspension) ? fields.Duration(Field.Suspension) : standard.Suspension,
            LongestSuspension = fields.Has(Field.LongestSuspension)
                ? fields.Duration(Field.LongestSuspension)
                : standard.LongestSuspension,
        };
    }

    private static Rule ReadOwn(string name, JsonValue rule, IReadOnlyList<RuleFormat> own, Fields<Field> fields)
    {
        foreach (var format in own)
        {
            if (string.Equals(format.Name, name, StringComparison.Ordinal))
            {
                using var document = JsonDocument.Parse(rule.ObjectText());
                return format.Read(document.RootElement);
            }
        }

        throw fields[Field.Rule].Not("a rule known here");
    }

    /// <summary>Days without work, by the name of a calendar.</summary>
    public static KeyValuePair<string, IEnumerable<LocalDate>>[] Calendars(JsonValue calendars) =>
        calendars.Members(
            "an object of calendars",
            static calendar => (IEnumerable<LocalDate>)calendar.List("a list of dates", static day => day.Date())
        );

    /// <summary>A rule or a patience.</summary>
    internal readonly record struct Entry(Rule? Rule, Patience? Patience);
}
