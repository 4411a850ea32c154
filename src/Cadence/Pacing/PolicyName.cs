using System.Globalization;

namespace Cadence;

/// <summary>What a policy is called: a function of its rules, however it was composed.</summary>
internal static class PolicyName
{
    private const string Default = "default@1";
    private const string None = "none";

    public static string Of(Policy policy)
    {
        string fromDefault = Difference(Default, Policy.Default, policy);
        if (fromDefault.Length == Default.Length)
        {
            return fromDefault;
        }

        string fromNone = Difference(None, Policy.Empty, policy);
        return fromDefault.Length <= fromNone.Length + Default.Length ? fromDefault : fromNone;
    }

    public static string Of(Rule rule) =>
        rule switch
        {
            FrequencyCapRule cap => Cap(cap.Name, cap.Limit, cap.Per, cap.Channel),
            AccountCapRule cap => Cap(cap.Name, cap.Limit, cap.Per, cap.Channel),
            ContactHoursRule hours => string.Format(
                CultureInfo.InvariantCulture,
                "{0}({1:HH:mm}-{2:HH:mm} {3})",
                hours.Name,
                hours.Opens,
                hours.Closes,
                string.Concat(hours.Days.Select(day => (int)day))
            ),
            _ => rule.Key,
        };

    private static string Difference(string name, Policy from, Policy to)
    {
        var taken = from.Rules.Except(to.Rules).Select(rule => "-" + Of(rule));
        var added = to.Rules.Except(from.Rules).Select(rule => "+" + Of(rule));
        string patience =
            Equals(from.Patience, to.Patience) ? string.Empty
            : to.Patience is not { } given ? "-patience"
            : string.Format(CultureInfo.InvariantCulture, "+patience({0})", given.FollowUps);
        return name + string.Concat(taken.Concat(added)) + patience;
    }

    private static string Cap(string name, int limit, Duration per, Channel? channel) =>
        string.Format(
            CultureInfo.InvariantCulture,
            "{0}({1}/{2:R}d{3})",
            name,
            limit,
            per.TotalDays,
            channel is { } only ? " " + only : string.Empty
        );
}
