using NodaTime.Text;
using Field = Cadence.RuleField;

namespace Cadence;

/// <summary>Reads one rule of a policy, or its patience.</summary>
internal static class RuleReader
{
    public const string Patience = "patience";
    private const string FrequencyCap = "frequencyCap";
    private const string AccountCap = "accountCap";
    private const string ContactHours = "contactHours";
    private const string What = "a rule, which is an object";

    // The default policy's rules without settings.
    private static readonly Rule[] Plain =
    [
        .. Policy.Default.Rules.Where(rule => rule is not (FrequencyCapRule or AccountCapRule or ContactHoursRule)),
    ];

    // The names that the library knows.
    private static readonly string[] Known =
    [
        .. Plain.Select(rule => rule.Name),
        FrequencyCap,
        AccountCap,
        ContactHours,
        Patience,
    ];

    public static bool IsKnown(string name) => Known.Contains(name, StringComparer.Ordinal);

    /// <summary>Reads what a rule adds to its policy.</summary>
    public static Entry Read(JsonValue rule, OwnRules own)
    {
        var named = rule.Object<Field>(What);
        string name = named.Text(Field.Rule);
        if (!IsKnown(name))
        {
            return own.Read(name, rule) is { } made
                ? new(made, null)
                : throw named[Field.Rule]
                    .Not($"a rule known here (it must be one of {string.Join(", ", Known.Concat(own.Names))})");
        }

        var fields = rule.Object(What, name, FieldsOf(name));
        try
        {
            return string.Equals(name, Patience, StringComparison.Ordinal)
                ? new(null, ReadPatience(fields))
                : new(ReadRule(name, fields), null);
        }
        catch (ArgumentException wrong)
        {
            throw fields.Refusal(wrong);
        }
    }

    /// <summary>Returns whether a rule has no settings.</summary>
    public static bool IsPlain(Rule rule) => Plain.Contains(rule);

    private static Field[] FieldsOf(string name) =>
        name switch
        {
            FrequencyCap or AccountCap => [Field.Rule, Field.Limit, Field.Per, Field.Channel],
            ContactHours => [Field.Rule, Field.From, Field.To, Field.Days, Field.Holidays, Field.Calendars],
            Patience => [Field.Rule, Field.FollowUps, Field.LeastInterest, Field.Suspension, Field.LongestSuspension],
            _ => [Field.Rule],
        };

    private static Rule ReadRule(string name, Fields<Field> fields) =>
        name switch
        {
            FrequencyCap => new FrequencyCapRule(fields[Field.Limit].Number(), fields.Duration(Field.Per))
            {
                Channel = fields.NameOrNull<Channel>(Field.Channel, "a channel"),
            },
            AccountCap => new AccountCapRule(fields[Field.Limit].Number(), fields.Duration(Field.Per))
            {
                Channel = fields.NameOrNull<Channel>(Field.Channel, "a channel"),
            },
            ContactHours => Hours(fields),
            _ => Plain.First(rule => string.Equals(rule.Name, name, StringComparison.Ordinal)),
        };

    /// <summary>Reads working hours; absent fields are as in <see cref="ContactHoursRule.OfficeHours"/>.</summary>
    public static ContactHoursRule Hours(Fields<Field> fields)
    {
        var office = ContactHoursRule.OfficeHours;
        var from = fields.Has(Field.From) ? fields[Field.From].Hour() : office.Opens;
        var to = fields.Has(Field.To) ? fields[Field.To].Hour() : office.Closes;
        return new(
            from,
            to > from ? to : throw fields[Field.To].Wrong($"to is {Text(to)}; it must be after from, {Text(from)}"),
            fields.Has(Field.Days) ? WeekDays.Read(fields[Field.Days]) : office.Days,
            fields.Has(Field.Holidays) ? fields[Field.Holidays].List("a list of dates", static day => day.Date()) : [],
            fields.Has(Field.Calendars) ? Calendars(fields[Field.Calendars]) : []
        );
    }

    private static string Text(LocalTime time) => LocalTimePattern.ExtendedIso.Format(time);

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

    /// <summary>Reads days without work, by the name of their calendar.</summary>
    public static KeyValuePair<string, IEnumerable<LocalDate>>[] Calendars(JsonValue calendars)
    {
        var read = calendars.Members(
            "an object of calendars",
            static calendar => (IEnumerable<LocalDate>)calendar.List("a list of dates", static day => day.Date())
        );
        var names = new HashSet<string>(StringComparer.Ordinal);
        foreach (string name in read.Select(calendar => calendar.Key))
        {
            if (name.Length == 0 || !names.Add(name))
            {
                throw calendars.Wrong(
                    name.Length == 0 ? "holds a calendar without a name; it must have one" : $"'{name}' is given twice"
                );
            }
        }

        return read;
    }

    /// <summary>A rule or a patience.</summary>
    internal readonly record struct Entry(Rule? Rule, Patience? Patience);
}
