namespace Cadence.Cli;

/// <summary>What a word of an export means, where it is no word of the contract.</summary>
internal enum Meaning
{
    Email,
    Call,
    Meeting,
    Message,
    Social,
    Post,
    Other,
    IncomingEmail,
    Skip,
    Out,
    In,
    Done,
    Open,
    Cancelled,
    NoShow,
}
