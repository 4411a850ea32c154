namespace Cadence.Cli;

/// <summary>What a column of an export may hold. The names in camel case are those that <c>--map</c> takes.</summary>
internal enum ImportField
{
    // Of whom the row speaks.
    Relationship,
    Account,
    Zone,
    From,
    To,

    // What happened, in the words of the export.
    Type,
    Direction,
    Status,
    Time,
    Created,
    End,
    Thread,

    // What happened, in the words of the contract.
    Id,
    At,
    Channel,
    Campaign,
    Revision,
    Ask,
    Gift,
    InReplyTo,
    Purpose,
    Kind,
    Reason,
    Until,
    Expires,
    For,
    ExpectsAnswer,
    Requests,
    Basis,
    By,
    Meeting,
    Start,
    Duration,
    Outcome,
    Stage,
    GaveWay,
    BuyerConsented,
}
