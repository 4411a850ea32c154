namespace Cadence.Cli;

/// <summary>What a column of an export may hold. <c>--map</c> takes these names in camel case.</summary>
internal enum ImportField
{
    // Whom the row is about.
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
