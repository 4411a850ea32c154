namespace Cadence;

/// <summary>The fields that some rule of the library has.</summary>
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
