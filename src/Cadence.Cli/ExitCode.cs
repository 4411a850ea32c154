namespace Cadence.Cli;

/// <summary>The exit codes of the tool.</summary>
internal enum ExitCode
{
    /// <summary>Every line was answered.</summary>
    Answered = 0,

    /// <summary>At least one line was refused; the others were answered.</summary>
    Refused = 1,

    /// <summary>The tool was called in a way that it cannot follow.</summary>
    Misused = 2,
}
