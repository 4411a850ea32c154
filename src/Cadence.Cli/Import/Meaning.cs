namespace Cadence.Cli;

/// <summary>The meanings of an export's words that are not words of the contract.</summary>
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
