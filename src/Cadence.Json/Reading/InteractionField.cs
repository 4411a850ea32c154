namespace Cadence;

/// <summary>The fields of all interaction types; the commonest come first because they are found first.</summary>
internal enum InteractionField
{
    Id,
    At,
    Type,
    Channel,
    Ask,
    Kind,
    InReplyTo,
    Revision,
    Campaign,
    Gift,
    Purpose,
    Until,
    For,
    ExpectsAnswer,
    Requests,
    Reason,
    Basis,
    Expires,
    By,
    Meeting,
    Start,
    Duration,
    Outcome,
    Stage,
    BuyerConsented,
    GaveWay,
}
