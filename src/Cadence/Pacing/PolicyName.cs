using System.Globalization;

namespace Cadence;

/// <summary>
/// The name of a policy. It depends only on the rules and the patience, not on how they were composed or on the culture. Two
/// policies that differ in the library's own rules have different names.
/// </summary>
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
            ContactHoursRule hours => Call(hours.Name, Hours(hours)),
            ChannelHoursRule hours => Call(hours.Name, Hours(hours.Hours), Channels(hours.Channels)),
            ConsentRule consent => Call(
                consent.Name,
                Channels(consent.Channels),
                Months("purchase", consent.MonthsAfterPurchase),
                Months("inquiry", consent.MonthsAfterInquiry)
            ),
            RestAfterCallRule rest => Call(rest.Name, ContractText.Of(rest.Rest)),
            _ => rule.Key,
        };

    private static string Difference(string name, Policy from, Policy to)
    {
        var taken = from.Rules.Except(to.Rules).Select(rule => "-" + Of(rule));
        var added = to.Rules.Except(from.Rules).Select(rule => "+" + Of(rule));
        string patience =
            Equals(from.Patience, to.Patience) ? string.Empty
            : to.Patience is not { } given ? "-patience"
            : "+" + Of(given);
        return name + string.Concat(taken.Concat(added)) + patience;
    }

    // The number of follow-ups is always given, the other values only where they differ from the default.
    public static string Of(Patience patience)
    {
        var usual = Patience.Default;
        return Call(
            "patience",
            Number(patience.FollowUps),
            patience.LeastInterest.Equals(usual.LeastInterest)
                ? null
                : "leastInterest " + patience.LeastInterest.ToString("R", CultureInfo.InvariantCulture),
            patience.Suspension == usual.Suspension ? null : "suspension " + ContractText.Of(patience.Suspension),
            patience.LongestSuspension == usual.LongestSuspension
                ? null
                : "longestSuspension " + ContractText.Of(patience.LongestSuspension)
        );
    }

    private static string Cap(string name, int limit, Duration per, Channel? channel) =>
        Call(name, Number(limit) + "/" + ContractText.Of(per), channel is { } only ? ContractText.Of(only) : null);

    private static string Hours(ContactHoursRule hours)
    {
        string times = $"{ContractText.Of(hours.Opens)}-{ContractText.Of(hours.Closes)} ";
        string days = string.Concat(hours.Days.Select(day => (int)day));
        return times + days + (hours.Holidays.Count == 0 && !hours.Calendars.Any() ? "" : " #" + Mark(hours.Contents));
    }

    private static string Channels(IEnumerable<Channel> channels) => string.Join(" ", channels.Select(ContractText.Of));

    private static string? Months(string since, int months) => months == 0 ? null : $"{since} P{Number(months)}M";

    private static string Call(string name, params string?[] members) =>
        $"{name}({string.Join(" ", members.Where(member => member is not null))})";

    private static string Number(int number) => number.ToString(CultureInfo.InvariantCulture);

    // Holidays are too many to write out: 64-bit FNV-1a (Fowler, Noll and Vo, 1991) tells them apart, the same on every platform.
    private static string Mark(string contents)
    {
        ulong hash = 14695981039346656037;
        foreach (char letter in contents)
        {
            hash = unchecked((hash ^ letter) * 1099511628211);
        }

        return hash.ToString("x16", CultureInfo.InvariantCulture);
    }
}
