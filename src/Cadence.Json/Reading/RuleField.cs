namespace Cadence;

/// <summary>The fields of all library rules.</summary>
internal enum RuleField
{
    Rule,
    Limit,
    Per,
    Channel,
    From,
    To,
    Days,
    Holidays,
    Calendars,
    FollowUps,
    LeastInterest,
    Suspension,
    LongestSuspension,
}
